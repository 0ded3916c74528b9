// Radio buttons, tick boxes and lists: saved when chosen, and held until that is acknowledged. A rating also
// takes one digit key, 0 or Backspace clears it.
function choiceField(node, form) {
  const key = node.dataset.key;
  const note = node.querySelector('.wb-saved');
  const error = node.querySelector('.wb-error');
  const inputs = [...node.querySelectorAll('input, select')];
  let base = node.dataset.base;
  let seq = 0;

  const value = () => {
    if (inputs[0].type === 'checkbox') return inputs[0].checked;
    const chosen = inputs[0].type === 'select-one' ? inputs[0] : inputs.find(input => input.checked);
    return chosen?.value ?? '';
  };
  const set = wanted => {
    for (const input of inputs) {
      if (input.type === 'checkbox') input.checked = wanted === true;
      else if (input.type === 'select-one') input.value = String(wanted ?? '');
      else input.checked = input.value === String(wanted ?? '');
    }
  };
  function save() {
    seq += 1;
    node.dataset.value = value();
    held.write(form.scope, key, { value: value(), base });
    form.send({ type: 'save', key, seq, value: value(), base });
  }
  function answered(message) {
    if (message.seq !== seq) return;
    error.textContent = message.error ?? '';
    error.hidden = !message.error;
    if (message.error) return;
    if (!form.keeps) held.drop(form.scope, key);
    base = node.dataset.base = String(message.revision);
    note.textContent = message.note || form.words.saved.replace('{time}', message.at);
    if (message.other !== null && message.other !== undefined) form.choose(node, message);
  }

  // A choice that was not acknowledged is made again. Where the field was changed meanwhile, the kernel says so.
  function restore() {
    const copy = held.read(form.scope, key);
    if (!copy) return;
    if (copy.value === value()) return form.keeps || held.drop(form.scope, key);
    set(copy.value);
    base = copy.base;
    save();
  }

  node.addEventListener('change', save);
  if (node.classList.contains('wb-rating'))
    node.addEventListener('keydown', event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const clears = ['0', 'Backspace', 'Delete'].includes(event.key);
      if (!clears && !/^[1-5]$/.test(event.key)) return;
      event.preventDefault();
      set(clears ? '' : event.key);
      (inputs.find(input => input.checked) ?? inputs[0]).focus();
      save();
    });
  restore();
  return {
    key, node, answered, flush() {}, busy: () => false,
    show(wanted, revision) {
      set(wanted);
      base = node.dataset.base = String(revision);
    },
    rebase: at => (base = node.dataset.base = at)
  };
}
