"""What a file says, by its format."""

from __future__ import annotations

from pathlib import PurePath

from .facts import Facts


def facts_of(data: bytes, name: str) -> Facts:
    """What a file says, by the ending of its name."""
    ending = PurePath(name).suffix.lower()
    if ending == ".docx":
        from .ooxml import word_facts

        return word_facts(data, name)
    if ending == ".odt":
        from .odf import odf_facts

        return odf_facts(data, name)
    if ending == ".pdf":
        from .paper import pdf_facts

        return pdf_facts(data)
    if ending in (".eml", ".msg"):
        from .message import message_facts

        return message_facts(data, ending, facts_of)
    from .plain import markdown_facts, text_facts

    return (markdown_facts if ending in (".md", ".markdown") else text_facts)(data)
