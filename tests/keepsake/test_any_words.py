"""Whatever people wrote: every form holds just those words, and none of them is markup."""

import json
import tomllib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.field_list import fieldlist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from helpers.effort import effort
from helpers.hostile import ALL, HOSTILE
from helpers.kept_words import a_keepsake, lines, quotes, read_html
from workshop.ground.text import clean, trimmed
from workshop.keepsake.forms import FORMS, Form, written_out

WORDS = st.one_of(
    st.text(min_size=1),
    st.text(alphabet="#-+=*_`~<>&|[]()!\\.:1 \n\t'\"{}%a$^@/w?", min_size=1),
    st.lists(
        st.sampled_from(
            ["# a", "- b", "1. c", "2) d", "> e", "    f", "| g |", "```", "***", "---", "===",
             "<b>h</b>", "&amp;", "[i](j)", "![k](l)", "<http://m>", "n\\", "\\", "", "{{ o }}",
             "{% p %}", "</style>", "</p>", "<script>q()</script>", "<!-- r", "\u202es", "[t]: u",
             "see http://a.de/b", "HTTPS://a.de", "www.a.de", "a@b.de", "mailto:a@b.de", "//a.de",
             "tired.It", "==c==", "%%d%%", "#e", "@f", "++g++", "h:: i", ":smile:", "!!! note",
             "[^j]: k", "^l", "[[m]]", "![[n]]", "$$o$$", "~p~", "- [ ] q", "r\n: s", "::: t"]
        ),
        min_size=1,
    ).map("\n".join),
    st.lists(
        st.sampled_from(["http", "s", ":", "/", "//", "www", ".", "@", "a", "de", "-", "_", "1",
                         "\N{GRINNING FACE}", "é", "localhost", " ", "(", "mailto:", "\\", "<",
                         "`", "&", "#", "=", "{", "}", "[", "]", "~", "$", "|", "*"]),
        min_size=1,
    ).map("".join),
)  # fmt: skip

MANY_ADDITIONS = (
    MarkdownIt("gfm-like", {"html": True, "linkify": True})
    .enable(["table", "strikethrough", "linkify"])
    .use(footnote_plugin)
    .use(deflist_plugin)
    .use(tasklists_plugin)
    .use(dollarmath_plugin, double_inline=True)
    .use(colon_fence_plugin)
    .use(attrs_plugin)
    .use(admon_plugin)
    .use(fieldlist_plugin)
)
"""Reads what many programs added to Markdown, and makes links of what looks like an address."""


@effort(60)
@given(WORDS, WORDS)
@example("</style><script>alert(1)</script>", "{{ 7 * 7 }}")
@example("\ud800", "\x00")
def test_html_holds_just_these_words(left: str, right: str) -> None:
    page = written_out(a_keepsake(left, right, left), "html")
    found = read_html(page)
    asked = [words for words in map(trimmed, (left, right, left)) if words]
    assert [words for words in found.found["words"] if words] == asked
    assert not {tag for tag, _ in found.tags} & {"script", "a", "img", "iframe", "b", "http:"}


@effort(60)
@given(WORDS, WORDS)
def test_markdown_holds_just_these_words(left: str, right: str) -> None:
    found = quotes(written_out(a_keepsake(left, right, left), "md"))
    told = [lines(clean(words)) for words in (left, right, left)]
    assert list(map(lines, found)) == [each for each in told if each]


@effort(60)
@given(WORDS, WORDS)
def test_nor_do_the_additions_of_others_find_anything_in_them(left: str, right: str) -> None:
    found = quotes(written_out(a_keepsake(left, right, left), "md"), MANY_ADDITIONS)
    told = [lines(clean(words)) for words in (left, right, left)]
    assert list(map(lines, found)) == [each for each in told if each]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("see http://a.de/x?y=1#z.", "see `http://a.de/x?y=1#z`."),
        ("(www.a.de)", "(`www.a.de`)"),
        ("ana@a.de, @jo", "`ana@a.de`, `@jo`"),
        ("x`http://a.de", r"x\`http:<!-- -->\//a\.de"),
        ("://a.de", r"\:<!-- -->\//a\.de"),
        ("==light==, a=b", r"\=\=light\=\=, a=b"),
        ("%%hidden%%, 50% of it", r"\%\%hidden\%\%, 50% of it"),
        ("#tag", r"\#tag"),
        ("key:: value", r"key\:\: value"),
        (":smile: at 19:30:05", r"\:smile: at 19:30:05"),
        ("3.8 on 24.12.2026 ... and so on.", "3.8 on 24.12.2026 ... and so on."),
    ],
)
def test_what_is_not_in_commonmark_stands_behind_a_backslash_too(words: str, written: str) -> None:
    assert f"\n> {written}\n" in written_out(a_keepsake(words), "md")


@effort(60)
@given(WORDS, WORDS)
def test_toml_and_json_hold_the_same(left: str, right: str) -> None:
    keepsake = a_keepsake(left, right, left)
    found = tomllib.loads(written_out(keepsake, "toml"))
    assert found == json.loads(written_out(keepsake, "json"))
    (module,) = found["sessions"][0]["modules"]
    entries = [entry for activity in module["activities"] for entry in activity["entries"]]
    assert [entry["answers"][0]["value"] for entry in entries] == [
        clean(left),
        clean(right),
        clean(left),
    ]


@effort(40)
@given(WORDS)
def test_a_title_stays_a_title(title: str) -> None:
    keepsake = a_keepsake("words", title=title)
    assert quotes(written_out(keepsake, "md")) == ["words"]
    assert read_html(written_out(keepsake, "html")).found["words"] == ["words"]


@pytest.mark.parametrize("form", FORMS)
def test_nothing_steers_a_terminal(form: Form) -> None:
    text = written_out(a_keepsake(ALL, ALL, ALL, title=ALL), form)
    assert clean(text) == text
    assert text.encode("utf-8")


@pytest.mark.parametrize("what", HOSTILE)
def test_a_page_survives(what: str) -> None:
    words = HOSTILE[what]
    assert read_html(written_out(a_keepsake(words), "html")).found["words"] == [trimmed(words)]
    assert lines(quotes(written_out(a_keepsake(words), "md"))[0]) == lines(clean(words))


@pytest.mark.parametrize("form", FORMS)
def test_what_is_far_too_long_is_there_to_its_end(form: Form) -> None:
    words = "a word and another\n" * 500_000 + "the end of it"
    assert "the end of it" in written_out(a_keepsake(words), form)


def test_the_page_asks_nobody_for_anything() -> None:
    page = written_out(a_keepsake("words", "others", "agreed"), "html")
    found = read_html(page)
    (policy,) = [
        has["content"]
        for tag, has in found.tags
        if tag == "meta" and has.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    for tag, has in found.tags:
        assert tag not in ("script", "link", "img", "iframe", "object", "embed", "base", "form")
        assert not set(has) & {"src", "srcset", "style", "action"}
        assert not any(name.startswith("on") for name in has)
    assert "url(" not in page
    assert "@import" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_the_words_of_each_run_their_own_way() -> None:
    found = read_html(written_out(a_keepsake("שלום", "words"), "html"))
    for tag, has in found.tags:
        if "words" in (has.get("class") or "").split():
            assert (tag, has["dir"]) == ("p", "auto")
