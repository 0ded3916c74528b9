"""A page that counts what a text must not do, and sees whether it is shown."""

import re

from lab import until

WATCH = """window.ran = [];
for (const name of ['alert', 'open', 'print', 'msgbox']) window[name] = () => window.ran.push(name);"""
RAN = "() => window.ran.length"
# What no page of ours holds, and no text may bring along.
FOREIGN = """() => [...document.querySelectorAll('.wb *')].filter(node =>
    /^(SCRIPT|IFRAME|OBJECT|EMBED|FORM|SVG|MATH|BASE|META|LINK|VIDEO|AUDIO|MARQUEE|NOSCRIPT|XMP|PLAINTEXT)$/i
        .test(node.tagName)
    || [...node.attributes].some(({ name, value }) => /^(on|srcdoc|formaction|data-commandlinker)/i.test(name)
        || (/^(href|src|action)$/.test(name) && !/^(data:image[/]png;|blob:)/.test(value)))
).map(node => node.outerHTML.slice(0, 200))"""
# All that a person, or a screen reader, is given to read.
READ = """() => [...document.querySelectorAll('.wb, .jp-OutputArea-output')].map(root => [root.textContent,
    ...[...root.querySelectorAll('input, textarea')].map(node => node.value),
    ...[...root.querySelectorAll('[alt], [aria-label], option')].map(node =>
        node.alt ?? node.ariaLabel ?? node.textContent)].join(' ')).join(' ')"""
FILL = """text => {
    for (const input of document.querySelectorAll('.wb .wb-text :is(input, textarea)')) {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('blur'));
    }
    return document.querySelectorAll('.wb .wb-text').length;
}"""
STILL = """() => ![...document.querySelectorAll('.wb-saved')]
    .some(note => note.textContent.startsWith('typing'))"""
UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ufeff\ufffd]+")


def plain(text):
    """What is left of a text on a page and in a line: no white space, no control characters."""
    return UNSEEN.sub("", text)[:60]


def together(texts, between="\n"):
    return between.join(texts)


class Sweep:
    """A page that counts what it must not do, and the texts it shows."""

    def __init__(self, lab):
        self.lab, self.page = lab, lab.new_page()
        self.page.add_init_script(WATCH)
        self.origin = f"http://127.0.0.1:{lab.port}/"
        self.foreign, self.navigations, self.views, self.shown = [], 0, 0, 0
        self.page.on("framenavigated", self.navigated)
        self.page.on("dialog", lambda dialog: dialog.accept())  # "leave this page?"
        self.page.context.on("page", lambda _page: self.navigated())
        self.page.context.on("request", self.requested)

    def navigated(self, frame=None):
        self.navigations += frame is None or not frame.url.startswith(self.origin)

    def requested(self, request):
        if not request.url.startswith((self.origin, "data:", "blob:", self.origin.replace("http", "ws"))):
            self.foreign.append(request.url)

    def unfold(self):
        self.page.evaluate("document.querySelectorAll('.wb details').forEach(each => (each.open = true))")

    def sees(self, texts):
        """Wait until the page shows every one of ``texts``; count them, and what the page did."""
        wanted = {plain(text) for text in texts} - {""}

        def missing():
            read = UNSEEN.sub("", self.page.evaluate(READ))
            return [text for text in wanted if text not in read]

        assert until(lambda: not missing(), 40), missing()
        assert self.page.evaluate(FOREIGN) == []
        assert self.page.evaluate(RAN) == 0
        self.views, self.shown = self.views + 1, self.shown + len(wanted)
