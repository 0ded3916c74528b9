// A text field: sends what was typed soon after it was typed, never in the middle of a composition, and
// holds a copy until the kernel has said that it is stored.
const PAUSE = 300;
const LONG_PAUSE = 1200;
const PATIENCE = 3000;
const MANY_CHARACTERS = 20000;

const characters = text => [...text.normalize('NFC')].length;

function textField(node, form) {
  const input = node.querySelector('input, textarea');
  const note = node.querySelector('.wb-saved');
  const error = node.querySelector('.wb-error');
  const count = node.querySelector('.wb-count');
  const key = node.dataset.key;
  let base = node.dataset.base;
  let stored = input.value;
  let sent = [];
  let seq = 0;
  let composing = false;
  let pause, patience;

  const dirty = () => input.value !== stored || sent.length > 0;
  const say = (text, kind = '') => {
    note.textContent = text;
    note.dataset.kind = kind;
  };
  const complain = text => {
    error.textContent = text;
    error.hidden = !text;
    input.setAttribute('aria-invalid', Boolean(text));
  };
  const recount = () => {
    if (count) count.textContent = form.words.characters.replace('{n}', characters(input.value));
  };
  const grow = () => {
    if (input.tagName !== 'TEXTAREA') return;
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight + 2, 560)}px`;
  };
  const hold = () => {
    const kept = held.write(form.scope, key, { value: input.value, base, sent });
    if (!kept && form.scope) say(form.words.cannotHold, 'warning');
  };

  function flush() {
    clearTimeout(pause);
    if (composing) return;
    if (!dirty()) return untouched();
    if (input.value === sent.at(-1)) return;
    sent = [...sent.slice(-3), input.value];
    hold();
    send();
  }
  // What was typed was taken back at once.
  function untouched() {
    if (note.textContent !== form.words.typing) return;
    if (!form.keeps) held.drop(form.scope, key);
    say('');
  }
  function send() {
    seq += 1;
    form.send({ type: 'save', key, seq, value: input.value, base });
    clearTimeout(patience);
    patience = setTimeout(() => {
      if (!input.isConnected) return;
      say(form.scope ? form.words.held : form.words.notStored, 'warning');
      if (!composing) send();
    }, PATIENCE);
  }
  function typed() {
    hold();
    complain('');
    say(form.words.typing);
    recount();
    grow();
    clearTimeout(pause);
    pause = setTimeout(flush, input.value.length > MANY_CHARACTERS ? LONG_PAUSE : PAUSE);
  }

  // The kernel's answer to `seq`. An older one is passed over, for the newest is still on its way, unless all
  // that was sent since is the same text again: a slow kernel would otherwise be asked faster than it answers.
  function answered(message) {
    const again = sent.length === 1 && sent[0] === message.value;
    if (message.seq !== seq && !again) return;
    clearTimeout(patience);
    if (message.error) {
      sent = [];
      complain(message.error);
      say(form.scope ? form.words.held : '', 'warning');
      return;
    }
    base = node.dataset.base = String(message.revision);
    stored = message.value;
    sent = [];
    if (input.value === stored || composing) {
      if (!composing && !form.keeps) held.drop(form.scope, key);
      say(message.note || form.words.saved.replace('{time}', message.at));
    } else typed();
    if (message.other !== null && message.other !== undefined) form.choose(node, message);
  }

  // A copy left over from before: newer than what is stored, the same, or a matter to ask about.
  function restore() {
    const copy = held.read(form.scope, key);
    if (!copy) return;
    if (copy.value === stored) return form.keeps || held.drop(form.scope, key);
    if (copy.base === base || copy.sent?.includes(stored)) {
      input.value = copy.value;
      flush();
      if (!form.redrawing) say(form.words.restored, 'warning');
      return;
    }
    ask(copy);
  }
  function ask(copy) {
    const box = document.createElement('div');
    box.className = 'wb-ask';
    box.setAttribute('role', 'group');
    const text = document.createElement('p');
    text.textContent = form.words.differs;
    const quote = document.createElement('blockquote');
    quote.textContent = copy.value;
    const use = button(form.words.useHeld, () => {
      input.value = copy.value;
      settle();
      flush();
    });
    // Both are kept: the copy goes on record as a version before the stored text stands again.
    const leave = button(form.words.useStored, () => {
      const standing = stored;
      form.send({ type: 'keep', key, value: copy.value, standing });
      settle();
    });
    const settle = () => {
      held.drop(form.scope, key);
      box.remove();
      recount();
      grow();
      input.focus();
    };
    box.append(text, quote, use, leave);
    node.append(box);
    form.guard(box);
  }

  // New text from elsewhere never overwrites what is being typed.
  function show(value, revision) {
    if (dirty() || composing) return;
    input.value = stored = value;
    base = node.dataset.base = String(revision);
    recount();
    grow();
  }

  const compose = now => {
    composing = now;
    input.toggleAttribute('data-composing', now);
  };
  input.addEventListener('compositionstart', () => compose(true));
  input.addEventListener('compositionend', () => {
    compose(false);
    typed();
  });
  input.addEventListener('input', () => (composing ? hold() : typed()));
  input.addEventListener('blur', flush);
  input.addEventListener('keydown', event => {
    const meant = input.tagName === 'INPUT' || event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !event.isComposing && meant && node.dataset.enter) {
      event.preventDefault();
      form.act(node.dataset.enter, '');
    }
  });
  recount();
  restore();
  requestAnimationFrame(grow);
  return { key, node, flush, answered, show, busy: () => composing, rebase: at => (base = node.dataset.base = at) };
}

function button(label, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', action);
  return made;
}
