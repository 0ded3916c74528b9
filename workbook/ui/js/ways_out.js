// What a form asks of the browser and of JupyterLab.
const lab = () => globalThis.interviewWorkbook;

const waysOut = {
  async open(form, { path }) {
    if (!lab()) return form.tell(form.words.openYourself.replace('{path}', path), 'warning');
    await lab().openNotebook(form.root, path);
  },
  async insert(form, { interview, text }) {
    if (!lab()) return form.act('cell_unavailable', '');
    const inserted = await lab().insertDraftCell(form.root, interview, text);
    form.tell(inserted ? form.words.inserted : form.words.standing);
  },
  async copy(form, { text }) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      if (!copyBySelection(form.root, text)) return form.tell(form.words.notCopied, 'warning');
    }
    form.tell(form.words.copied);
  },
  download(form, { name, type, text }) {
    const link = document.createElement('a');
    const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    form.tell(form.words.downloaded.replace('{name}', name));
  },
  forget(form, { prefix }) {
    held.forget(form.scope, prefix);
  },
  focus(form, { key }) {
    const node = form.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
    node?.closest('details')?.setAttribute('open', '');
    node?.querySelector('input, textarea')?.focus();
    node?.scrollIntoView({ block: 'center' });
  }
};

// The clipboard of a page without permission: only a selection inside the page can be copied.
function copyBySelection(root, text) {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'wb-offscreen';
  root.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  before?.focus();
  return copied;
}
