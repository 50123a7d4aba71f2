"""A corpus whose every word from outside means harm."""

from analysis.corpus.article import Article, Corpus, Event, Outlet

HARM = (
    '<script>window.harmed = 1</script><img src=x onerror="window.harmed = 2"> ![x](http://evil.example/a.png) '
    "<style>* { display: none }</style> $a$ *b* :red[c] <b>d</b> </mark></blockquote>"
)
TEXT = (
    f'{HARM} Daesh terrorists fled, said {HARM}.\n\n"{HARM} ISIS is gone," said John {HARM}.\n\n'
    f"ISIS {HARM} again.\n\nDonald Trump {HARM} will withdraw US troops {HARM} from Syria.\n\nREAD MORE: {HARM}\n"
)
TOLD = "us-withdrawal-announced"  # an event whose themes are listed
OUTLETS = tuple(Outlet(key, f"{key} {HARM}", HARM, HARM, HARM, HARM, "#0072B2") for key in ("one", "two"))
ARTICLES = tuple(
    Article(f"{outlet.id}.<b>x", TEXT, outlet.id, HARM, event=event, edition="teaching", retells=HARM)
    for outlet, event in zip(OUTLETS, (TOLD, "other"), strict=True)
)
EVENTS = (Event(TOLD, HARM), Event("other", HARM))
CORPUS = Corpus("harm", HARM, ARTICLES, OUTLETS, EVENTS, ("islamic-state",), HARM, "harm")
