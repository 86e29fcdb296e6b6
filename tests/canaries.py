"""Canaries: words that stand nowhere else, one in every place where a writer can put text.

Each place is a piece of MyST with marks such as ``@paragraph@``; `planted` replaces each mark by a
word of its own.  The same words, looked for in all that a build leaves behind, show what got out.
"""

from __future__ import annotations

import base64
import binascii
import gzip
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

import pikepdf
import pypdfium2
import pytest

from sphinx_tripreports.directives.record import RecordDirective
from sphinx_tripreports.model import redaction

_MARK: Final = re.compile(r"@([\w-]+)@")
_VOWELS, _CONSONANTS = "aeou", "bdfgklmnprtvz"


def canary(place: str) -> str:
    """The word for a place: it can be spoken, and begins unlike most others."""
    digest = sha256(place.encode()).digest()
    pairs = zip(digest[::2], digest[1::2], strict=True)
    return "".join(_CONSONANTS[one % 13] + _VOWELS[two % 4] for one, two in list(pairs)[:6])


def planted(text: str, where: str) -> str:
    """*text* with a canary for each mark, of a place in *where*."""
    return _MARK.sub(lambda match: canary(f"{where} {match[1]}"), text)


def marks(text: str, where: str) -> dict[str, str]:
    """The canaries of *text* and their places."""
    return {canary(f"{where} {mark}"): f"{where} {mark}" for mark in _MARK.findall(text)}


def png(comment: str) -> bytes:
    """A picture of one dot, with a comment in its metadata."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = binascii.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"tEXt", b"Comment\0" + comment.encode())
        + chunk(b"IDAT", zlib.compress(b"\0\0"))
        + chunk(b"IEND", b"")
    )


TEXTS: Final = """\
Een alinea met @paragraph@, *@emphasis@*, **@strong@**, ~~@struck@~~ en `@inline-code@`,
die doorgaat op @second-line@.

- punt @item@
  - onderpunt @inner-item@

1. nummer @numbered@

> citaat @quote@

| kop @head-cell@ | twee |
| --- | --- |
| cel @cell@ | 2 |

Begrip @definition-term@
: uitleg @definition@

- [ ] taak @task@

![@alt-text@](@where@-foto.png "@image-title@")

```{figure} @where@-figuur.png
:alt: @figure-alt@
:name: @figure-name@

Bijschrift @caption@
```

(@label@)=
Een plek, en [een zin]{#@span-id@}, en [een woord]{.@class@}.

Met een voetnoot[^@footnote-name@], een bron {cite}`@bib-key@`, een afkorting {abbr}`AB (@abbr@)`.

[^@footnote-name@]: Voetnoot @footnote@

% opmerking @comment@

Een [link @link-text@](https://@link-address@.example/pad "@link-title@"),
[een andere][@link-name@], <https://@auto-link@.example/> en
{download}`bijlage @download-text@ <@where@-bijlage.txt>`.

[@link-name@]: https://@reference-address@.example/

```{index} @index-entry@
```

```{glossary}
@glossary-term@
  Betekenis @glossary-text@
```

```{raw} html
<p>@raw@</p>
```

<div title="@html@"><!-- @html-comment@ --></div>

```{code-block} python
:caption: @code-caption@
:name: @code-name@

print("@code@")
```

```
@plain-code@
```

    @indented-code@

```{math}
:label: @math-label@

@math@
```

::::{tab-set}
:::{tab-item} @tab-label@
@tab-text@
:::
::::

:::{card} @card-title@
@card-text@
+++
@card-foot@
:::

:::{dropdown} @dropdown-title@
@dropdown-text@
:::

```{button-link} https://@button-address@.example/
@button-text@
```

{bdg}`@badge@`

:::{admonition} @admonition-title@
@admonition-text@
:::

```{list-table} @list-table-title@
:header-rows: 1

* - @list-table-head@
* - @list-table-cell@
```

```{csv-table} @csv-title@
@csv-cell@, 2
```

:::{epigraph}
@epigraph@

-- @attribution@
:::

:::{editor-note}
Noot @editor-note@
:::

:::{outcome} Opbrengst @outcome-title@
:kind: knowledge
:id: @outcome-id@
:evidence: @span-id@
Tekst @outcome-text@
:::

:::{follow-up} Afspraak @follow-up-title@
:owner: @owner@
:due-phrase: @due-phrase@
:organisation: @organisation-option@
Tekst @follow-up-text@
:::

:::{contact} @given@ @surname@
:job-title: @job-title@
:organisation: @contact-organisation@
:person-kind: company
:id: @contact-id@
Tekst @contact-text@
:::

:::{contact}
:job-title: @nameless@
:organisation: @nameless-organisation@
:::

:::{organisation} Bureau @organisation@
:id: @organisation-id@
:alt-labels: @organisation-alias@
Over @organisation-text@
:::

:::{event} Congres @event@
:id: @event-id@
:alt-labels: @event-alias@
:::

Wij noemen {city}`@mention@ <barcelona>`, {organisation}`@organisation-mention@ <@organisation-id@>`
en {contact}`@contact-mention@ <@contact-id@>`.
"""
"""Everything that a page or a block can hold, but for headings."""

FRONT: Final = """\
---
title: Verslag @title@
report:
  id: @report-id@
  municipality: den-haag
  travellers: {count: 2, functions: [functie @function@]}
  themes: [@where@-thema]
  case-number: zaak @case-number@
  portfolio-holder: wethouder @portfolio-holder@
  costs: kosten @costs@
  payer: betaler @payer@
  source: {file: @source-file@.docx, sha256: abc}
  audience: internal  # @yaml-comment@
---

"""
HEADINGS: Final = """\
## Kop @heading@

(@heading-label@)=
### Onderkop @subheading@

Tekst @section-text@
"""
TERM: Final = """\
---
title: Thema @term-title@
theme: {alt-labels: [@alias@], links: ["https://@term-link@.example/"]}
audience: internal
---

Uitleg @term-text@
"""
PACK: Final = """\
---
title: Pakket @title@
pack:
  subtitle: @subtitle@
  date: 2026-01-01
  meeting: vergadering @meeting@
  agenda-item: punt @agenda-item@
  case-number: zaak @case-number@
  portfolio-holder: wethouder @portfolio-holder@
  audience: internal
  reports: [open, @report@]
  registers: [contacts, outcomes, follow-ups, themes, cities, topics, map, matrix, timeline]
---

Geachte @letter@,
"""
BIBLIOGRAPHY: Final = """\
@misc{~bib-key~,
  author = {{Auteur ~bib-author~}},
  title = {Titel ~bib-title~},
  note = {Noot ~bib-note~},
  url = {https://~bib-url~.example/}
}
"""
REDUCED: Final = """\
:::{contact} @given@ @surname@
:id: @contact-id@
:job-title: directeur
:organisation: Angoka
:person-kind: company
:ground: @ground@
Zij heet @contact-text@ en [zei dit]{#@span-id@}, zie ![@alt-text@](@where@-foto.png).
{cite}`@bib-key@`

::::{contact} @inner-given@ @inner-surname@
:job-title: @inner-job-title@
::::
:::
"""
PRIVATE: Final = """\
:::{contact} @given@ @surname@
:job-title: @job-title@
:organisation: @contact-organisation@
:person-kind: private-person
Tekst @contact-text@
:::
"""
NESTED: Final = """\
- punt

  :::{audience} internal
  @in-list@
  :::

> citaat
>
> :::{audience} internal
> @in-quote@
> :::

::::{card} Kaart
:::{audience} internal
@in-card@
:::
::::

:::::{tab-set}
::::{tab-item} Tabblad
:::{audience} internal
@in-tab@
:::
::::
:::::

::::{outcome} Een opbrengst
:kind: knowledge
Zichtbaar.

:::{audience} internal
@in-outcome@
:::
::::

::::{note}
```{audience} internal
@in-note@
```
::::

~~~{doelgroep} intern
@in-tildes@
~~~

::::{audience} council
:::{audience} internal
@in-council@
:::
::::

- :::{audience} internal
  @after-bullet@
  :::
"""


def bibliography(where: str) -> str:
    """A source that is cited in one place."""
    return re.sub(r"~([\w-]+)~", lambda match: canary(f"{where} {match[1]}"), BIBLIOGRAPHY)


def bibliography_marks(where: str) -> dict[str, str]:
    """The canaries of that source."""
    found = re.findall(r"~([\w-]+)~", BIBLIOGRAPHY)
    return {canary(f"{where} {mark}"): f"{where} {mark}" for mark in found}


# Looking for them ---------------------------------------------------------------------------------


def found_in(folder: Path, words: dict[str, str], *, without: str = "") -> set[str]:
    """The places of the words that stand in any file of *folder*, or in the name of one.

    Written apart from the leak check, and much simpler: everything is looked at as bytes, as they
    are and after whatever can be unpacked.  Of each word the first three letters are left out, as
    lists of words leave out what two words have in common.
    """
    found: set[str] = set()
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if without and name.split("/")[0] == without:
            continue
        for data in (name.encode(), *(views(path.read_bytes()) if path.is_file() else ())):
            low = data.lower()
            found |= {place for word, place in words.items() if word[3:].encode() in low}
    return found


def views(data: bytes) -> Iterator[bytes]:
    """*data*, and all that can be unpacked from it."""
    yield data
    if data.startswith(b"%PDF-"):
        yield from _views_of_pdf(data)
    yield data.replace(b"\0", b"")  # UTF-16
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", data):
        try:
            packed = data[match.start() :]
            unpack = gzip.decompress if packed[:1] == b"\x1f" else zlib.decompressobj().decompress
            yield unpack(packed)
        except (OSError, EOFError, zlib.error):
            continue
    for match in re.finditer(rb"[A-Za-z0-9+/]{24,}={0,2}", data):
        try:
            yield base64.b64decode(match[0] + b"=" * (-len(match[0]) % 4))
        except binascii.Error:
            continue


def _views_of_pdf(data: bytes) -> Iterator[bytes]:
    """What its pages say, also of words that are broken, and the texts in its objects."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage().get_text_range()
        yield text.encode()
        yield re.sub(r"[\s\u00ad\ufffe-]", "", text).encode()
    document.close()
    with pikepdf.open(BytesIO(data)) as file:
        for item in file.objects:
            if isinstance(item, pikepdf.Stream):
                yield item.read_bytes()
            yield from (text.encode() for text in _texts(item))


def _texts(item: pikepdf.Object) -> Iterator[str]:
    if isinstance(item, pikepdf.String | pikepdf.Name):
        yield str(item)
    elif isinstance(item, pikepdf.Array):
        for value in item:
            if not getattr(value, "is_indirect", False):
                yield from _texts(value)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for name, value in item.items():
            yield name
            if not getattr(value, "is_indirect", False):
                yield from _texts(value)


# Without a protection -----------------------------------------------------------------------------

Patch = Callable[[pytest.MonkeyPatch], None]


def undone(name: str) -> Patch:
    """A patch: a method of the redaction notes what it takes out, and leaves it where it is."""
    method = getattr(redaction._Page, name)

    def noting(self: redaction._Page, *arguments: object) -> None:
        lines, gone = list(self.lines), set(self.gone)
        method(self, *arguments)
        self.lines[:], self.gone = lines, gone

    return lambda patch: patch.setattr(redaction._Page, name, noting)


def without_contacts(patch: pytest.MonkeyPatch) -> None:
    """Contacts stay as they were written."""
    undone("_contact")(patch)
    patch.setattr(RecordDirective, "as_visible", lambda _self, parsed: parsed)
