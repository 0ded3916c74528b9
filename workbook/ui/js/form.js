// The page side of a form: draws the regions the kernel sends, wires their fields, sends what is typed and
// clicked. Text travels in messages only, so that no widget state ever holds it.
const FOCUSABLE = 'button, input, select, textarea, a, summary, [tabindex]';
const NEXT = { ArrowDown: 1, ArrowUp: -1 };
// The question that is picked in each form, for a form that comes back after its kernel died.
const picked = (globalThis.interviewWorkbookPicked ??= {});

function makeForm(model, root) {
  let fields = [];
  let late = [];
  let unwatch = () => {};
  const form = { root, words: {}, scope: '', keeps: false, redrawing: false };

  form.send = (message, buffers) => {
    try {
      model.send(message, undefined, buffers);
    } catch {
      // No kernel: what was typed is held and sent again.
    }
  };
  form.flush = () => fields.forEach(field => field.flush());
  // What is typed goes out before the click that is about it.
  form.act = (name, arg) => {
    form.flush();
    form.send({ type: 'act', name, arg });
  };
  form.tell = (text, kind = '') => {
    const status = root.querySelector(':scope > .wb-status');
    status.textContent = text;
    status.dataset.kind = kind;
  };
  // JupyterLab's command keys (b, m, d d, 0 0 …) also fire on a focused control unless that very control
  // carries this mark.
  form.guard = node => {
    for (const control of node.querySelectorAll(FOCUSABLE)) control.dataset.lmSuppressShortcuts = 'true';
  };
  // Somebody else changed the same field meanwhile: both are on record, one of them stands.
  form.choose = (node, { key, other, value }) => {
    node.querySelector('.wb-ask')?.remove();
    const box = document.createElement('div');
    box.className = 'wb-ask';
    const text = document.createElement('p');
    text.textContent = form.words.conflict;
    const quote = document.createElement('blockquote');
    quote.textContent = other;
    const take = answer => () => {
      box.remove();
      if (answer !== value) form.send({ type: 'take', key, value: answer });
    };
    box.append(text, quote, button(form.words.takeOther, take(other)), button(form.words.keepMine, take(value)));
    node.append(box);
    form.guard(box);
  };

  function wire(region) {
    fields = fields.filter(field => field.node.isConnected);
    for (const node of region.querySelectorAll('[data-key]')) {
      fields.push(node.classList.contains('wb-text') ? textField(node, form) : choiceField(node, form));
    }
    form.guard(region);
  }
  // What takes the focus after its control was drawn anew: the same one, or one about the same thing.
  function standIn(region, { id, dataset }) {
    const ways = [id && `#${CSS.escape(id)}`, dataset.arg && `[data-arg="${CSS.escape(dataset.arg)}"]`, '[aria-current]', FOCUSABLE];
    return ways.map(way => way && region.querySelector(way)).find(Boolean);
  }
  // `was` is what stood there before: the region itself, or what a form before it has left on the page.
  function drawRegion(region, html, was = region) {
    const focus = was.contains(document.activeElement) ? document.activeElement : null;
    const { selectionStart, selectionEnd, scrollTop } = focus ?? {};
    const open = [...was.querySelectorAll('details[open][id]')].map(node => node.id);
    region.innerHTML = html;
    if (was !== region) was.remove();
    for (const id of open) region.querySelector(`#${CSS.escape(id)}`)?.setAttribute('open', '');
    wire(region);
    if (!focus) return;
    const again = standIn(region, focus);
    again?.focus({ preventScroll: true });
    if (typeof selectionStart === 'number') again?.setSelectionRange?.(selectionStart, selectionEnd);
    if (again) again.scrollTop = scrollTop;
  }
  function draw(message) {
    root.dataset.form = message.form ?? root.dataset.form;
    const kept = lab()?.keptFor(root);
    const busy = fields.some(field => field.node.isConnected && field.busy());
    if (busy || kept?.querySelector('[data-composing]')) return late.push(message);
    form.words = message.words ?? form.words;
    lab()?.speak(form.words);
    form.scope = message.scope ?? form.scope;
    form.keeps = message.keeps ?? form.keeps;
    root.dataset.scope = form.scope;
    form.redrawing = fields.length > 0;
    if (message.frame !== undefined) {
      root.lang = message.lang;
      drawRegion(root, message.frame, kept ?? root);
      unwatch();
      const cell = root.querySelector('[data-watch]')?.dataset.watch;
      if (cell) unwatch = watch(cell);
    }
    for (const [name, html] of Object.entries(message.regions ?? {})) {
      const region = root.querySelector(`[data-region="${name}"]`);
      if (region) drawRegion(region, html);
    }
    form.drawn();
    const row = root.querySelector('[data-row][aria-current]');
    if (row) picked[root.dataset.form] = row.dataset.arg;
    refocus();
  }
  function watch(cell) {
    let soon;
    return (
      lab()?.watchDraftCell(root, cell, source => {
        clearTimeout(soon);
        soon = setTimeout(() => form.send({ type: 'act', name: 'cell', arg: source }), 500);
      }) ?? (() => {})
    );
  }
  // A form that came back after its kernel died gives the caret back to the field it was in.
  function refocus() {
    const last = globalThis.interviewWorkbookFocus;
    if (!last || (document.activeElement && document.activeElement !== document.body)) return;
    const control = root.querySelector(`#${CSS.escape(last.id)}`);
    if (!control) return;
    control.focus({ preventScroll: true });
    if (last.caret !== null) control.setSelectionRange?.(last.caret, last.caret);
  }

  correcting(form);
  root.addEventListener('click', event => {
    const control = event.target.closest('[data-act]');
    if (control && root.contains(control)) form.act(control.dataset.act, control.dataset.arg ?? '');
  });
  root.addEventListener('focusin', event => (globalThis.interviewWorkbookFocus = { id: event.target.id, caret: null }));
  root.addEventListener('input', event => {
    const { id, type, selectionStart } = event.target;
    globalThis.interviewWorkbookFocus = { id, caret: type === 'radio' ? null : (selectionStart ?? null) };
  });
  root.addEventListener('keydown', event => {
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.flush();
    }
    const row = event.target.closest('[data-row]');
    if (!row || event.ctrlKey || event.metaKey) return;
    const rows = [...root.querySelectorAll('[data-row]')];
    const next = rows[rows.indexOf(row) + (NEXT[event.key] ?? 0)];
    if (event.key in NEXT) {
      event.preventDefault();
      if (event.altKey) form.act('move', `${row.dataset.arg} ${NEXT[event.key]}`);
      else if (next) {
        next.focus();
        next.click();
      }
    } else if (/^[0-5]$/.test(event.key) && row.dataset.row === 'rated') {
      event.preventDefault();
      form.act('rate', `${row.dataset.arg} ${event.key}`);
    }
  });

  const receive = message => {
    const named = fields.filter(field => field.node.isConnected && field.key === message.key);
    if (message.type === 'draw') draw(message);
    else if (message.type === 'answer') {
      named.forEach(field => field.answered(message));
      const group = message.key.split('.')[0];
      if (!message.error)
        for (const field of fields)
          if (field.key !== message.key && field.key.split('.')[0] === group) field.rebase(String(message.revision));
    } else if (message.type === 'show') named.forEach(field => field.show(message.value, message.revision));
    else if (message.type === 'tell') form.tell(message.text, message.kind);
    else if (message.type === 'call') waysOut[message.name](form, message.args);
  };
  const leaving = () => form.flush();
  const composed = () => setTimeout(() => late.splice(0).forEach(draw));
  model.on('msg:custom', receive);
  addEventListener('pagehide', leaving);
  document.addEventListener('visibilitychange', leaving);
  document.addEventListener('compositionend', composed);
  form.send({ type: 'ready', picked });
  return () => {
    form.flush();
    unwatch();
    model.off('msg:custom', receive);
    removeEventListener('pagehide', leaving);
    document.removeEventListener('visibilitychange', leaving);
    document.removeEventListener('compositionend', composed);
  };
}

export default {
  render({ model, el }) {
    el.classList.add('wb');
    requestAnimationFrame(() => el.closest('.jp-CodeCell')?.classList.add('wb-cell'));
    return makeForm(model, el);
  }
};
