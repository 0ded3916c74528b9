// What was typed and is not acknowledged yet, kept by the browser until it is. `sent` lists what already
// went out: where the workbook holds one of these, the copy here is simply the newer of the two.
const held = {
  key: (scope, key) => `interview-workbook/${scope}/${key}`,
  read(scope, key) {
    try {
      return scope ? JSON.parse(localStorage.getItem(held.key(scope, key))) : null;
    } catch {
      return null;
    }
  },
  // False where the browser refuses (its store is full or switched off).
  write(scope, key, copy) {
    try {
      if (scope) localStorage.setItem(held.key(scope, key), JSON.stringify(copy));
      return Boolean(scope);
    } catch {
      return false;
    }
  },
  drop(scope, key) {
    try {
      localStorage.removeItem(held.key(scope, key));
    } catch {
      // Nothing can be held here, so nothing is.
    }
  },
  forget(scope, prefix) {
    const kept = Object.keys(localStorage).filter(name => name.startsWith(held.key(scope, prefix)));
    kept.forEach(name => localStorage.removeItem(name));
  }
};
