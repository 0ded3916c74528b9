// Correcting what was read from a memo: keys on a row, in a text and on a piece that was not placed; the
// source of the picked row; and the memo's file.
const ROW_KEYS = {
  m: ['merge', '-1'], 'Shift+m': ['merge', '1'], q: ['edit', 'prompt'], a: ['edit', 'answer'], h: ['edit', 'hint'],
  u: ['edit', 'unread'], c: ['kind', 'coding'], d: ['kind', 'design'], b: ['kind', 'behavioural'],
  k: ['kind', 'knowledge'], Delete: ['remove'], Backspace: ['remove'], z: ['undo'], y: ['redo'], 'Shift+z': ['redo']
};
const LARGEST_FILE = 8 * 1024 * 1024;

waysOut.row = ({ root }) => root.querySelector('[data-row][aria-current]')?.focus();
waysOut.piece = form => {
  const piece = form.root.querySelector('button[data-piece]');
  if (piece) piece.focus();
  else waysOut.row(form);
};

function correcting(form) {
  const { root } = form;
  let topic = false;
  let shown = '';
  const targets = () => root.querySelector('template.wb-targets');
  const toRow = () => waysOut.row(form);

  // The source of the picked row, brought into the memo's own view.
  form.drawn = () => {
    const picked = root.querySelector('[data-row][aria-current]')?.dataset.arg ?? '';
    const pane = root.querySelector('.wb-memo');
    if (!pane) return;
    const own = [...pane.querySelectorAll('[data-of]')].filter(piece =>
      piece.classList.toggle('wb-on', piece.dataset.of === picked)
    );
    if (own.length && (picked !== shown || pane.scrollTop === 0)) pane.scrollTop = own[0].offsetTop - 30;
    shown = picked;
  };

  // Where a text goes: chosen by letter or by click, Escape leaves it.
  function choose(beside, send, from = '') {
    root.querySelector('.wb-chooser')?.remove();
    const back = document.activeElement;
    const box = targets().content.firstElementChild.cloneNode(true);
    box.querySelector(`[data-into="${from}"]`)?.remove();
    const close = () => {
      box.remove();
      back.focus();
    };
    box.addEventListener('click', event => {
      const into = event.target.closest('[data-into]')?.dataset.into;
      if (!into) return;
      send(into);
      close();
    });
    box.addEventListener('keydown', event => {
      if (event.key === 'Escape') close();
      else if (!pressed(box, event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    beside.after(box);
    form.guard(box);
    box.querySelector('button').focus();
  }
  function pressed(box, { key, ctrlKey, metaKey, altKey }) {
    const wanted = !(ctrlKey || metaKey || altKey) && key.length === 1 && key.toLowerCase();
    const button = wanted && box.querySelector(`[data-letter="${CSS.escape(wanted)}"]`);
    button?.click();
    return Boolean(button);
  }
  const placing = piece => into => form.act('place', `${piece.dataset.piece} ${into}`);

  const textOf = node => node?.closest?.('.wb-text[data-key*=":"]');
  function cut(input, how) {
    const { selectionStart: start, selectionEnd: end } = input;
    const key = textOf(input).dataset.key.split('/').at(-1);
    if (how === 'split') form.act('split', `${key} ${start} ${end}`);
    else {
      const move = into => form.act('move_text', `${key} ${start} ${end} ${into}`);
      choose(textOf(input), move, key.split(':').at(-1));
    }
  }

  function onRow(row, event) {
    const named = (event.shiftKey ? 'Shift+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const [act, more] = ROW_KEYS[named] ?? [];
    const id = row.dataset.arg;
    const second = topic;
    topic = false;
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) {
      if (!['z', 'Shift+z'].includes(named)) return false;
      form.act(act, '');
    } else if (second && /^[1-9]$/.test(event.key)) form.act('suggested', `${id} ${event.key}`);
    else if (second && named === 't') form.act('edit', `${id} topic_label`);
    else if (named === 't') topic = true;
    else if (act) form.act(act, more ? `${id} ${more}` : id);
    else return false;
    return true;
  }
  function inText(input, event) {
    if (event.key === 'Escape') toRow();
    else if (event.key === 'Enter' && textOf(input) && (event.ctrlKey || event.metaKey)) cut(input, 'split');
    else if (event.key === 'Enter' && textOf(input) && event.altKey) cut(input, 'move');
    else return false;
    return true;
  }
  function onPiece(piece, event) {
    if (event.key === 'Escape') {
      toRow();
      return true;
    }
    const letter = targets().content.querySelector(`[data-letter="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!letter || event.ctrlKey || event.metaKey || event.altKey) return false;
    placing(piece)(letter.dataset.into);
    return true;
  }
  root.addEventListener('keydown', event => {
    if (event.isComposing || !targets()) return;
    const { target } = event;
    const row = target.closest('[data-row=rated]');
    const piece = target.closest('button[data-piece]');
    const done = row ? onRow(row, event)
      : piece ? onPiece(piece, event)
      : target.matches('textarea, input[type=text]') && inText(target, event);
    if (!done) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  root.addEventListener('click', event => {
    const piece = event.target.closest('[data-piece]');
    if (piece && targets()) choose(piece, placing(piece));
    const how = event.target.closest('[data-text]')?.dataset.text;
    if (how && textOf(document.activeElement)) cut(document.activeElement, how);
    if (event.target.closest('[data-choose]')) root.querySelector('[data-file]').click();
  });
  // These buttons are about the text that has the caret: they leave it there.
  root.addEventListener('mousedown', event => event.target.closest('[data-text]') && event.preventDefault());
  root.addEventListener('change', async ({ target }) => {
    const [file] = target.matches('[data-file]') ? target.files : [];
    if (!file) return;
    if (file.size > LARGEST_FILE) form.tell(form.words.tooLarge.replace('{name}', file.name), 'error');
    else {
      form.flush();
      form.send({ type: 'file', name: file.name }, [await file.arrayBuffer()]);
    }
    target.value = '';
  });
}
