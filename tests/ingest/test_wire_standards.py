"""Our samples against the standards' own schemas, and the standards' own samples against our readers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from claims.ingest import Refused, read
from tests.ingest import wire_items as wire

SAMPLES = {
    "1.6": [wire.ninjs_1(), wire.ninjs_1(pubstatus="canceled", body_text=None, body_xhtml=None), wire.ninjs_1(version=None, type="composite")],
    "2.2": [wire.ninjs_2(), wire.ninjs_2(pubstatus="withheld", bodies=[]), wire.ninjs_2(type=None, infosources=None)],
    "3.1": [wire.ninjs_3(), wire.ninjs_3(pubStatus="canceled", bodies=None), wire.ninjs_3(located=None, altIds=None)],
}  # fmt: skip
ITEMS = [
    wire.g2(),
    wire.g2(content=wire.NITF_CONTENT),
    wire.g2(content=wire.PLAIN_CONTENT),
    wire.g2(status='<pubStatus qcode="stat:canceled"/>', content=""),
    wire.message(wire.g2(), wire.g2(guid="urn:b")),
]
# What the standards' samples are: read with this headline, or refused with this code.
READ = {
    "LISTING_22_Sports_story_in_NewsML-G2NITF.xml": "Preview: Arizona Diamondbacks (29-23) at Philadelphia Phillies (26-24), 7:05 p.m.",
    "LISTING_2_NewsML-G2_Text_Document.xml": 'Fed to halt QE to avert "bubble"',
    "businesswire-newsml-20130731006140.json": "Lunch Taking a Toll? Let Applebee’s® Industrial Strength Lunch Decoy Stand In",
    "ninjsExComplex1.json": "Captain of wrecked cruise ship on trial in Italy",
    "ninjsExSimpleText_2.json": "Captain of wrecked cruise ship on trial in Italy",
    "ninjsExSimpleText_3.json": "Captain of wrecked cruise ship on trial in Italy",
    "20231008-anti-doping-measures-at-the-tour-down-under-will-be-the-toughest-ever-addb-ninjs-nitf.json": (
        "Anti-doping measures at the 'Tour Down Under' will be the toughest ever"
    ),
}
REFUSED = {
    "LISTING_1_A_NewsML-G2_News_Item.xml": ("no_text", "no body"),
    "LISTING_24_News_Message_conveying_a_complete_News_Package.xml": ("no_text", "5 items"),
    "LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml": ("wrong_type", "“contentSet”"),
    "LISTING_28_Illustrating_Located_Subject_and_Dateline.xml": ("wrong_type", "“contentMeta”"),
    "LISTING_3_Photo_in_NewsML-G2.xml": ("wrong_type", "a picture"),
    "LISTING_6_Simple_NewsML-G2_Package.xml": ("wrong_type", "package"),
    "dpa_text.json": ("not_english", "German"),
    "ntb_text.json": ("no_text", "no body"),
    "ap_image.json": ("wrong_type", "a picture"),
    "businesswire-newsml-20130605006126.json": ("not_english", "Chinese"),
}


@pytest.fixture
def standards(shared: Path) -> Path:
    folder = shared / "standards"
    if not folder.is_dir():
        pytest.skip(f"The standards' schemas and samples are not at {folder}.")
    return folder


@pytest.mark.parametrize(
    ("version", "item"), [(version, item) for version, items in SAMPLES.items() for item in items]
)
def test_our_ninjs_samples_are_valid(standards: Path, version: str, item: dict[str, Any]) -> None:
    schema = json.loads((standards / "ninjs" / "specification" / f"ninjs-schema_{version}.json").read_text())
    jsonschema.validate(item, schema)


@pytest.mark.parametrize("item", ITEMS)
def test_our_newsml_samples_are_valid(standards: Path, item: str) -> None:
    files = standards / "newsml-g2"
    source = etree.parse(next(files.glob("NewsML-G2_*-spec-All-Power.xsd")))
    # The schema imports the xml: attributes from the web; no test goes there.
    for one in source.getroot().findall("{*}import"):
        one.set("schemaLocation", (Path(__file__).parent / "xml_attributes.xsd").as_uri())
    schema = etree.XMLSchema(source)
    schema.assertValid(etree.fromstring(item))


def test_the_standards_own_samples_are_read_or_refused_by_name(standards: Path) -> None:
    files = [*(standards / "ninjs" / "examples").rglob("*.json"), *(standards / "newsml-g2").glob("*.xml")]
    assert {file.name for file in files} == {*READ, *REFUSED}
    for file in files:
        if file.name in READ:
            document = read(file.read_bytes(), name=file.name)
            assert document.headline == READ[file.name]
            assert len(document.text) > 300
            assert document.published_at is not None
            assert document.item is not None
            assert document.item.id
            continue
        with pytest.raises(Refused) as refusal:
            read(file.read_bytes(), name=file.name)
        code, words = REFUSED[file.name]
        assert (refusal.value.code, words in refusal.value.message) == (code, True), refusal.value.message


def test_a_sample_in_two_renditions_keeps_its_paragraphs(standards: Path) -> None:
    for version in ("2.1/ninjsExSimpleText_2", "3.0/ninjsExSimpleText_3", "1.4/ninjsExComplex1"):
        document = read((standards / "ninjs" / "examples" / f"{version}.json").read_bytes())
        assert len(document.text.split("\n\n")) == 4
        assert document.text.startswith("GROSSETO, Italy (AP) -- The trial")
        assert (document.outlet, document.dateline) == ("AP", "GROSSETO, Italy")
