// A prebuilt JupyterLab extension, written by hand: the container that a bundler would make is the last
// statement. It does what a kernel cannot: show the forms when a notebook of ours opens, open another
// notebook, and put the draft cell below the mail form. The forms reach it as window.interviewWorkbook.
(() => {
  const METADATA = 'interview_workbook';
  const NARROW = 900;
  const ATTEMPTS = 5;
  const PAUSE = 1000;
  const PATIENCE = 5000;

  // Opening a stranger's notebook must never run foreign code: a cell runs by itself only when its whole
  // source is one of ours.
  const ID = '[A-Za-z0-9][A-Za-z0-9_-]{0,63}';
  const FORM_CELL = new RegExp(
    `^from workbook import ui\\nui\\.(?:home|interview|memo|questions|staircase|mail|result|weakness_review)\\((?:"${ID}")?\\)$`
  );
  const DRAFT_CELL = new RegExp(`^%%followup[ \\t]+(${ID})[ \\t]*(?:\\n|$)`);

  const source = cell => cell.model.sharedModel.getSource();
  const isOurs = cell =>
    cell.model.type === 'code' && (FORM_CELL.test(source(cell).trim()) || DRAFT_CELL.test(source(cell)));

  let app = null;
  let shared = {};
  let composing = false;
  let words = {};
  const panels = new Set();

  async function sharedModule(name) {
    const versions = Object.values(shared[name] ?? {});
    return (await versions[0].get())();
  }

  const notebookActions = async () => (await sharedModule('@jupyterlab/notebook')).NotebookActions;

  // Whether all our cells ran: JupyterLab passes over a run that comes too early, and says nothing.
  async function showForms(panel) {
    const cells = panel.content.widgets.filter(isOurs);
    if (window.innerWidth < NARROW) app.shell.collapseLeft();
    return (await notebookActions()).runCells(panel.content, cells, panel.sessionContext);
  }

  // Running a cell takes its forms away long before the new ones are there. Until these stand, what was
  // there stays below the cell and can be typed in, with focus and caret where they were.
  function keepForms(cell) {
    for (const form of cell.outputArea?.node.querySelectorAll('.wb') ?? []) {
      if (!form.firstChild) continue;
      const focus = document.activeElement;
      const kept = document.createElement('div');
      const { left, width } = form.getBoundingClientRect();
      kept.className = 'wb wb-kept';
      kept.dataset.form = form.dataset.form;
      kept.style.marginLeft = `${left - cell.node.getBoundingClientRect().left}px`;
      kept.style.width = `${width}px`;
      cell.node.querySelector('.jp-Cell-outputWrapper').after(kept);
      const move = kept.moveBefore ?? kept.insertBefore;
      for (const node of [...form.childNodes]) move.call(kept, node, null);
      if (kept.contains(focus)) focus.focus({ preventScroll: true });
    }
  }
  const keptFor = form =>
    form.closest('.jp-Cell')?.querySelector(`.wb-kept[data-form="${CSS.escape(form.dataset.form)}"]`);

  // On opening, and when a kernel that died was started again: its forms are dead until their cells run.
  async function follow(panel) {
    await panel.context.ready;
    if (!panel.context.model.getMetadata(METADATA)) return;
    // JupyterLab's box about a kernel that died would take the keys of whoever is typing. The forms come
    // back by themselves and say so.
    Object.defineProperty(panel, '_autorestarting', { get: () => true, set: () => {} });
    let attempts = ATTEMPTS;
    let life = 0;
    let running = false;
    let soon;
    const later = () => {
      clearTimeout(soon);
      soon = setTimeout(look, PAUSE);
    };
    const look = async () => {
      const kernel = panel.sessionContext.session?.kernel;
      if (panel.isDisposed || running || attempts === 0 || kernel?.status !== 'idle') return;
      if (composing) return later();
      running = true;
      attempts -= 1;
      const now = life;
      const shown = await showForms(panel).catch(() => false);
      if (now !== life) return;
      running = false;
      if (shown) attempts = 0;
      else later();
    };
    // Each life of a kernel needs a run of its own, also when the one before died in the middle of it.
    const begin = () => {
      attempts = ATTEMPTS;
      life += 1;
      running = false;
      later();
    };
    panel.sessionContext.statusChanged.connect((context, status) => {
      if (status === 'restarting' || status === 'autorestarting') begin();
      look();
    });
    panel.sessionContext.kernelChanged.connect(begin);
    await panel.sessionContext.ready;
    look();
    sayWhatIsGone(panel);
  }

  // A kernel that died again and again is not started another time, and a server may be stopped: the page
  // says so beside what is typed, and has the way back.
  function sayWhatIsGone(panel) {
    const context = panel.sessionContext;
    const note = document.createElement('div');
    note.className = 'wb wb-gone';
    note.setAttribute('role', 'alert');
    const text = document.createElement('span');
    const start = document.createElement('button');
    start.type = 'button';
    start.addEventListener('click', async () => {
      starting = true;
      look();
      await startKernel(context).catch(() => {});
      starting = false;
      later();
    });
    let starting = false;
    let soon;
    const look = () => {
      const kernel = context.session?.kernel;
      const gone = !kernel || kernel.status === 'dead';
      note.remove();
      if (starting || (!gone && kernel.connectionStatus === 'connected')) return;
      text.textContent = gone ? words.gone : words.away;
      start.textContent = words.startAgain;
      note.replaceChildren(text, ...(gone ? [start] : []));
      panel.node.append(note);
    };
    const later = () => {
      clearTimeout(soon);
      soon = setTimeout(() => panel.isDisposed || look(), context.session?.kernel ? PATIENCE : 0);
    };
    for (const changed of ['statusChanged', 'connectionStatusChanged', 'kernelChanged']) context[changed].connect(later);
    later();
  }
  // A new kernel, not a restart of the old one: the server may have forgotten it, and the session with it.
  async function startKernel(context) {
    await context.sessionManager.refreshRunning();
    await context.changeKernel({ name: 'python3' });
  }

  const panelOf = element => [...panels].find(panel => panel.node.contains(element));
  const indexOf = (panel, element) =>
    panel.content.widgets.findIndex(cell => cell.node.contains(element));
  const draftCell = (panel, id) =>
    panel?.content.widgets.find(cell => DRAFT_CELL.exec(source(cell))?.[1] === id);

  // All paths are relative to the folder of the notebook that asks.
  function openNotebook(element, path) {
    const folder = panelOf(element).context.path.split('/').slice(0, -1);
    for (const step of path.split('/')) step === '..' ? folder.pop() : folder.push(step);
    return app.commands.execute('docmanager:open', { path: folder.join('/'), factory: 'Notebook' });
  }

  async function goTo(panel, cell) {
    panel.content.activeCellIndex = panel.content.widgets.indexOf(cell);
    await panel.content.scrollToCell(cell);
  }

  // Where the draft cell stands already, it is shown and nothing is written over it.
  async function insertDraftCell(element, id, text) {
    const panel = panelOf(element);
    const standing = draftCell(panel, id);
    if (standing) {
      await goTo(panel, standing);
      return false;
    }
    const at = indexOf(panel, element) + 1;
    panel.content.model.sharedModel.insertCell(at, { cell_type: 'code', source: text });
    const cell = panel.content.widgets[at];
    await goTo(panel, cell);
    await (await notebookActions()).runCells(panel.content, [cell], panel.sessionContext);
    return true;
  }

  // Calls back with the draft cell's source whenever the notebook changes; null where there is none.
  function watchDraftCell(element, id, callback) {
    const panel = panelOf(element);
    if (!panel) return () => {};
    let last;
    const look = () => {
      const cell = draftCell(panel, id);
      const now = cell ? source(cell) : null;
      if (now !== last) callback((last = now));
    };
    panel.context.model.contentChanged.connect(look);
    look();
    return () => panel.context.model?.contentChanged.disconnect(look);
  }

  const plugin = {
    id: 'interview-workbook:forms',
    description: 'Shows the forms of an interview notebook when it opens',
    autoStart: true,
    activate: async lab => {
      app = lab;
      const speak = said => (words = said);
      window.interviewWorkbook = { openNotebook, insertDraftCell, watchDraftCell, keptFor, speak };
      document.addEventListener('compositionstart', () => (composing = true), true);
      for (const over of ['compositionend', 'focusout'])
        document.addEventListener(over, () => (composing = false), true);
      lab.docRegistry.addWidgetExtension('Notebook', {
        createNew: panel => {
          panels.add(panel);
          panel.disposed.connect(() => panels.delete(panel));
          follow(panel);
        }
      });
      (await notebookActions()).executionScheduled.connect((_sender, { cell }) => isOurs(cell) && keepForms(cell));
    }
  };

  // JupyterLab's own box about a lost connection would take the keys; ours stands beside what is typed.
  const quietLoss = token => ({
    id: 'interview-workbook:connection-lost',
    description: 'Says without a dialog that the server is away',
    autoStart: true,
    provides: token,
    activate: () => async () => {}
  });

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['interview-workbook'] = {
    init: scope => {
      shared = scope;
    },
    get: async () => {
      const { IConnectionLost } = await sharedModule('@jupyterlab/application');
      return () => ({ default: [plugin, quietLoss(IConnectionLost)], __esModule: true });
    }
  };
})();
