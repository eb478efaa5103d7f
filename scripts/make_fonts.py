"""Cut the site's web fonts down to what Arabic news needs.

Sources (SIL Open Font License 1.1), fetched with `npm pack` and unpacked into one folder:
@fontsource/ibm-plex-sans-arabic 5.3.0 and @fontsource-variable/noto-naskh-arabic 5.3.0.

usage: make_fonts.py FOLDER   (the folder that holds the two unpacked packages)
Writes docs/assets/fonts/*.woff2 and the licence texts. The same input gives the same bytes.
"""

import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "docs" / "assets" / "fonts"

# Arabic as newspapers write it, with the Persian letters that foreign names bring, both sets of Arabic digits.
ARABIC = (
    "060C,061B,061F,0621-063A,0640-0655,0660-066C,0670,0671,067E,0686,0698,06A4,06A9,06AF,06C1,06CC,06D4,06F0-06F9,"
    "200C-200F,FDFA,FD3E,FD3F,00AB,00BB,0020"
)
LATIN = "0020-007E,00A0,00A3,00A7,00AB,00B0,00B1,00B7,00BB,00C0-00FF,2010-2015,2018-201E,2022,2026,2030,20AC,2212"

# file written -> (package folder's name part, file in it, characters)
FILES = {
    "plex-arabic-400.woff2": ("ibm-plex-sans-arabic", "ibm-plex-sans-arabic-arabic-400-normal.woff2", ARABIC),
    "plex-arabic-600.woff2": ("ibm-plex-sans-arabic", "ibm-plex-sans-arabic-arabic-600-normal.woff2", ARABIC),
    "plex-latin-400.woff2": ("ibm-plex-sans-arabic", "ibm-plex-sans-arabic-latin-400-normal.woff2", LATIN),
    "plex-latin-600.woff2": ("ibm-plex-sans-arabic", "ibm-plex-sans-arabic-latin-600-normal.woff2", LATIN),
    "naskh-arabic.woff2": ("noto-naskh-arabic", "noto-naskh-arabic-arabic-wght-normal.woff2", ARABIC),
    "naskh-latin.woff2": ("noto-naskh-arabic", "noto-naskh-arabic-latin-wght-normal.woff2", LATIN),
}
FEATURES = [
    "ccmp",
    "locl",
    "isol",
    "init",
    "medi",
    "fina",
    "rlig",
    "calt",
    "liga",
    "mark",
    "mkmk",
    "kern",
    "curs",
    "tnum",
]


def cut(source: Path, characters: str, target: Path) -> int:
    font = TTFont(source)
    options = subset.Options(
        flavor="woff2", layout_features=FEATURES, hinting=False, desubroutinize=True, notdef_outline=True,
        recalc_timestamp=False, name_IDs=[0, 1, 2, 13, 14],
    )  # fmt: skip
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(characters))
    subsetter.subset(font)
    subset.save_font(font, str(target), options)
    return target.stat().st_size


def main(folder: Path) -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    total = 0
    for name, (package, file, characters) in FILES.items():
        (source,) = folder.glob(f"*{package}*/package/files/{file}")
        size = cut(source, characters, FONTS / name)
        total += size
        print(f"{name}: {size / 1000:.1f} kB")
        (licence,) = folder.glob(f"*{package}*/package/LICENSE")
        shutil.copyfile(licence, FONTS / f"OFL-{package}.txt")
    print(f"all: {total / 1000:.1f} kB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
