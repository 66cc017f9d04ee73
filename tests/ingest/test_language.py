from __future__ import annotations

from pathlib import Path

import pytest

from claims.ingest.language import is_english

OTHERS = {
    "German": "Der Fluss trat in der Nacht über die Ufer und riss Häuser mit, teilte das Institut am Samstag mit. Die Helfer kamen erst am Mittag in die Stadt und fanden viele der Häuser leer und zerstört.",
    "Dutch": "De rivier trad in de nacht buiten haar oevers en sleurde huizen mee, zei het instituut op zaterdag. De hulpverleners kwamen pas in de middag in de stad aan en vonden veel van de huizen leeg.",
    "French": "La rivière est sortie de son lit dans la nuit et a emporté des maisons, a annoncé samedi l'institut. Les secours sont arrivés à midi dans la ville et ont trouvé beaucoup de maisons vides.",
    "Spanish": "El río se desbordó durante la noche y arrastró casas, informó el sábado el instituto. Los equipos de rescate llegaron a la ciudad al mediodía y encontraron muchas de las casas vacías.",
    "Portuguese": "O rio transbordou durante a noite e arrastou casas, informou no sábado o instituto. As equipes de resgate chegaram à cidade ao meio-dia e encontraram muitas das casas vazias e sem luz.",
    "Italian": "Il fiume è straripato nella notte e ha travolto le case, ha detto sabato l'istituto. I soccorritori sono arrivati in città a mezzogiorno e hanno trovato molte delle case vuote.",
    "Danish": "Floden gik over sine bredder i løbet af natten og rev huse med sig, sagde instituttet lørdag. Hjælperne kom først til byen ved middagstid og fandt mange af husene tomme og ødelagte.",
    "Swedish": "Floden steg över sina bräddar under natten och drog med sig hus, sade institutet på lördagen. Hjälpen kom till staden först vid middagstid och fann att många av husen stod tomma.",
    "Norwegian": "Elva gikk over sine bredder i løpet av natta og tok med seg hus, sa instituttet på lørdag. Hjelperne kom til byen først midt på dagen og fant at mange av husene var tomme.",
    "Polish": "Rzeka wystąpiła z brzegów w nocy i porwała domy, poinformował w sobotę instytut. Ratownicy dotarli do miasta dopiero w południe i stwierdzili, że wiele z domów jest pustych.",
    "Czech": "Řeka se v noci vylila z břehů a strhla domy, oznámil v sobotu ústav. Záchranáři dorazili do města až v poledne a zjistili, že mnoho domů je prázdných a že v nich nikdo není.",
    "Turkish": "Nehir gece yatağından taştı ve evleri sürükledi, enstitü cumartesi günü açıkladı. Kurtarma ekipleri kente ancak öğle vakti ulaştı ve birçok evin boş olduğunu gördü, bu nedenle aramaya son verildi.",
    "Romanian": "Râul a ieșit din matcă în timpul nopții și a luat casele, a anunțat sâmbătă institutul. Salvatorii au ajuns în oraș abia la prânz și au găsit multe dintre case goale.",
    "Indonesian": "Sungai itu meluap pada malam hari dan menghanyutkan rumah, kata lembaga itu pada hari Sabtu. Tim penyelamat tiba di kota pada siang hari dan menemukan banyak rumah yang kosong dan tidak ada orang.",
    "Finnish": "Joki nousi yöllä yli äyräidensä ja vei mukanaan taloja, laitos kertoi lauantaina. Pelastajat saapuivat kaupunkiin vasta keskipäivällä ja totesivat, että monet talot olivat tyhjiä ja että kukaan ei ollut kotona.",
    "Hungarian": "A folyó az éjszaka kilépett a medréből és házakat sodort el, közölte szombaton az intézet. A mentők csak délben értek a városba, és azt találták, hogy sok ház üres volt és senki nem volt ott.",
    "Vietnamese": "Con sông đã tràn bờ trong đêm và cuốn trôi nhà cửa, viện cho biết hôm thứ bảy. Đội cứu hộ đến thành phố vào buổi trưa và thấy nhiều ngôi nhà trống không và không có người.",
    "Swahili": "Mto ulifurika usiku na kuzoa nyumba, taasisi ilisema siku ya Jumamosi. Waokoaji walifika katika mji saa sita mchana na kukuta nyumba nyingi ni tupu kwa sababu watu wa mji walikuwa wamekimbia.",
    "Russian": "Река вышла из берегов ночью и снесла дома, сообщил в субботу институт.",
    "Greek": "Το ποτάμι ξεχείλισε τη νύχτα και παρέσυρε σπίτια, ανακοίνωσε το ινστιτούτο.",
    "Arabic": "فاض النهر ليلا وجرف المنازل، بحسب ما أعلن المعهد يوم السبت.",
    "Hebrew": "הנהר עלה על גדותיו בלילה וסחף בתים, הודיע המכון בשבת.",
    "Chinese": "研究所周六表示,河水在夜间上涨,冲走了房屋,救援人员中午抵达。",
    "Hindi": "संस्थान ने शनिवार को कहा कि रात में नदी उफान पर आ गई और घर बह गए।",
}


def test_it_knows_english_news(news_text: str) -> None:
    assert is_english(news_text)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_it_knows_other_languages(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 345 678",
        "Varda: 31 dead, 12 missing",
        "Le Monde, Der Spiegel, El Mundo",
        "Ana Lund, Piet Oke, Mara Sol, Tomas Vey, Ilse Brand, Otto Rask, Lena Holm, Per Aske, Jon Dal, Siri Moe, Nils"
        " Berg, Eva Lind, Olof Krans, Maja Sten, Erik Lund, Ana Oke, Rolf Hede, Tove Falk, Iben Rask, Karl Moe.",
    ],
)
def test_it_lets_short_and_bare_texts_pass(text: str) -> None:
    assert is_english(text)


def test_foreign_quotes_do_not_make_an_article_foreign(news_text: str) -> None:
    assert is_english(f"{news_text}\n\nThe sign said “{OTHERS['French']}” in red letters. {news_text}")


def test_a_foreign_article_with_an_english_quote_stays_foreign() -> None:
    assert not is_english(OTHERS["German"] * 3 + " “The river was in the town.”")


def test_the_seed_articles_are_english(shared: Path) -> None:
    seeds = sorted((shared / "seeds").glob("*.txt"))
    assert seeds
    assert all(is_english(path.read_text()) for path in seeds)
