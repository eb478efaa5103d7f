"""The built site in Chromium, served from a plain folder below a sub-path."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_selenium_python import Axe
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from generator.arabic.letters import fold
from generator.finding.analysis import analyse_file
from generator.knowledge import built_in
from generator.publishing import pages
from generator.publishing.building import site
from generator.publishing.searching import plurals, search, spellings
from tests.publishing import samples
from tests.publishing.conftest import ROOT, project, serving

pytestmark = pytest.mark.browser

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars"
)
KINDS = (
    "",
    "briefings/faw-port/",
    "briefings/rain/",
    "briefings/",
    "topics/ports/",
    "figures/",
    "timeline/",
    "glossary/",
    "actors/",
    "sources/",
    "worklist/",
    "data/",
    "guide/",
)
# Rules of the axe-core that axe-selenium-python brings which later versions dropped or mended: a dt and dd in a div,
# an aria-label beside a label that is hidden, and radio buttons without a fieldset; a search field without completion.
OLD_RULES = ("dlitem", "definition-list", "label", "radiogroup", "autocomplete-valid")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    binary = shutil.which("chromium") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    assert binary and driver, "install the packages of deploy/packages.txt"
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in (*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    made = webdriver.Chrome(options=options, service=Service(driver))
    yield made
    made.quit()


def look(browser: webdriver.Chrome, width: int = 1280, dark: bool = False) -> None:
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    wishes = {"prefers-color-scheme": "dark" if dark else "light", "prefers-reduced-motion": "reduce"}
    features = [{"name": name, "value": value} for name, value in wishes.items()]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def faults(browser: webdriver.Chrome, within: str = "html") -> list[tuple[str, list[str]]]:
    """What axe-core finds wrong with the page as it stands, or with a part of it."""
    axe = Axe(browser)
    axe.inject()
    options = json.dumps({"rules": {rule: {"enabled": False} for rule in OLD_RULES}})
    found = axe.run(context=within, options=options)["violations"]
    return [(fault["id"], [node["html"][:160] for node in fault["nodes"]][:3]) for fault in found]


def wait(browser: webdriver.Chrome, script: str, seconds: float = 10) -> object:
    return WebDriverWait(browser, seconds, 0.05).until(lambda driver: driver.execute_script(f"return {script}"))


def fetched(browser: webdriver.Chrome, address: str) -> list[str]:
    """What is asked for while a page is opened."""
    browser.get_log("performance")
    browser.get(address)
    sent = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    return [one["params"]["request"]["url"] for one in sent if one["method"] == "Network.requestWillBeSent"]


def ask(browser: webdriver.Chrome, query: str) -> list[str]:
    """The paths of what the dialog finds, best first."""
    field = browser.find_element(By.CSS_SELECTOR, "#mj-search input")
    field.clear()
    browser.execute_script("document.querySelector('.mj-found-count').textContent = ''")
    field.send_keys(query)
    wait(browser, "document.querySelector('.mj-found-count').textContent")
    found = "document.querySelector('.mj-found').innerHTML"
    wait(browser, f"(() => {{ const same = window.was === {found}; window.was = {found}; return same }})()")
    links = browser.find_elements(By.CSS_SELECTOR, ".mj-found a")
    return [urlsplit(str(link.get_attribute("href"))).path.removeprefix("/host/repo/") for link in links]


DEMO = (
    "000_4eb46d35841a4ea5",
    "001_c434531e6e6100b5",
    "002_94173c7620953887",
    "003_dc5b0399aa33f440",
    "004_57670411fffd694b",
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of the five demo articles."""
    chosen = project(tmp_path_factory.mktemp("demo") / "project", article_text="full")
    knowledge = built_in()
    found = [analyse_file(ROOT / "tests" / "demo" / f"{name}.txt", knowledge) for name in DEMO]
    pages.write(found, samples.dossier(found), chosen)
    with serving(site.build(chosen)) as address:
        yield address


@pytest.fixture
def dialog(browser: webdriver.Chrome, served: str) -> webdriver.Chrome:
    look(browser)
    browser.get(served)
    browser.find_element(By.TAG_NAME, "body").send_keys("/")
    wait(browser, "document.getElementById('mj-search').open")
    return browser


@pytest.mark.parametrize("path", KINDS)
def test_no_accessibility_fault_in_light_and_dark_on_phone_and_desk(browser: webdriver.Chrome, served: str, path: str):
    for width in (390, 1280):
        for dark in (False, True):
            look(browser, width, dark)
            browser.get(served + path)
            assert not faults(browser), (width, dark)


@pytest.mark.parametrize("path", KINDS)
def test_no_request_leaves_and_nothing_is_complained_of(browser: webdriver.Chrome, served: str, path: str):
    look(browser)
    browser.get_log("browser")
    hosts = {urlsplit(address).netloc for address in fetched(browser, served + path)}
    assert hosts <= {urlsplit(served).netloc, ""}
    assert browser.get_log("browser") == []


@pytest.mark.parametrize("path", ["", "topics/ports/"])
def test_the_theme_takes_no_feed_for_another_language(browser: webdriver.Chrome, addressed: Path, path: str):
    # it would fetch the sitemap, which grows with the site, for each page that is opened
    with serving(addressed) as address:
        sent = fetched(browser, address + path)
    assert sent and not [one for one in sent if "sitemap" in one]


@pytest.mark.parametrize("path", KINDS)
def test_a_phone_never_scrolls_sideways(browser: webdriver.Chrome, served: str, path: str):
    look(browser, 390)
    browser.get(served + path)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390


def test_a_mark_for_each_of_twelve_articles_fits_a_phone(browser: webdriver.Chrome, served: str):
    look(browser, width=390)
    browser.get(served)
    browser.execute_script(
        "for (const marks of document.querySelectorAll('.mj-tile .mj-pips'))"
        " while (marks.children.length < 12) marks.append(document.createElement('i'));"
    )
    assert browser.execute_script("return document.querySelectorAll('.mj-tile .mj-pips i').length") >= 12
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390


def test_a_mark_stays_whole_beside_a_year(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served)
    browser.execute_script(
        "document.querySelector('.mj-points > li').innerHTML = 'شارك في 1934 و1990&nbsp;<a class=\"mj-ev\">10</a>'"
    )
    rows = "[...document.querySelector('.mj-points .mj-ev').getClientRects()].length"
    assert browser.execute_script(f"return {rows}") == 1


def test_the_facts_of_the_home_page_stand_in_one_row(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served)
    tops = browser.execute_script("""
        const facts = document.querySelector('.mj-hero .mj-meta')
        while (facts.children.length < 5) facts.append(facts.lastElementChild.cloneNode(true))
        return [...facts.children].map(fact => fact.getBoundingClientRect().top)
    """)
    assert len(tops) == 5 and len(set(tops)) == 1


@pytest.mark.parametrize("lost", ["briefings/gone/", "briefings/gone", "gone.html", "topics/gone/page/3/", "gone/"])
def test_the_lost_page_leads_home_wherever_the_site_lies(browser: webdriver.Chrome, served: str, lost: str):
    """A site that does not know its address, in a folder of its host."""
    browser.get(served + lost)
    home, briefings = browser.find_elements(By.CSS_SELECTOR, "main a")
    assert (home.get_attribute("href"), briefings.get_attribute("href")) == (served, served + "briefings/")
    wait(browser, "document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 0")
    briefings.click()
    assert browser.title.startswith("الإحاطات")


@pytest.mark.parametrize("path", ["", "briefings/faw-port/", "timeline/"])
def test_nothing_moves_while_fonts_come(browser: webdriver.Chrome, served: str, path: str):
    """On a slow line, with an empty cache: what is laid out stays where it is."""
    browser.execute_cdp_cmd("Network.enable", {})
    for width in (390, 1280):
        look(browser, width)
        browser.execute_cdp_cmd("Network.clearBrowserCache", {})
        slow = {"offline": False, "latency": 150, "downloadThroughput": 100_000, "uploadThroughput": 100_000}
        browser.execute_cdp_cmd("Network.emulateNetworkConditions", slow)
        browser.get(served + path)
        browser.execute_async_script(
            "const done = arguments[0]; document.fonts.ready.then(() => setTimeout(done, 300))"
        )
        moved = browser.execute_async_script(
            """const done = arguments[0]
            new PerformanceObserver(list => done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)))
                .observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => done(0), 500)"""
        )
        fast = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        browser.execute_cdp_cmd("Network.emulateNetworkConditions", fast)
        # a tenth is what readers notice; with font-display: swap it is more
        assert moved < 0.05, (width, moved)


def test_the_device_says_whether_it_is_dark_until_the_reader_does(browser: webdriver.Chrome, served: str):
    for dark in (False, True, False):
        look(browser, 1280, dark)
        browser.get(served)
        scheme = wait(browser, "document.body.getAttribute('data-md-color-scheme')")
        assert scheme == ("slate" if dark else "default")


def test_columns_run_from_right_to_left(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served + "figures/")
    first, second, *_ = browser.find_elements(By.CSS_SELECTOR, ".mj-table thead th")
    assert first.rect["x"] > second.rect["x"]


def test_a_percent_sign_stands_at_its_number(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served + "briefings/faw-port/")
    at = browser.execute_script(
        """const node = [...document.querySelectorAll('.mj-text bdi')].find(b => b.textContent === '85%').firstChild
        return [0, 1, 2].map(i => {
            const range = document.createRange()
            range.setStart(node, i)
            range.setEnd(node, i + 1)
            return range.getBoundingClientRect().x
        })"""
    )
    assert at == sorted(at)


def test_a_mark_leads_to_its_sentence_and_back(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served + "briefings/faw-port/")
    mark = browser.find_element(By.CSS_SELECTOR, ".mj-gist .mj-ev")
    plain = browser.execute_script("return getComputedStyle(document.getElementById('s1')).backgroundColor")
    mark.click()
    assert browser.current_url.endswith("#s1")
    lit = browser.execute_script("return getComputedStyle(document.getElementById('s1')).backgroundColor")
    assert lit != plain
    browser.find_element(By.CSS_SELECTOR, "#s1 .mj-return").click()
    assert browser.switch_to.active_element == mark
    assert not browser.current_url.endswith("#s1")


def test_focus_shows_the_sentence_and_escape_hides_it(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served + "topics/ports/")
    wait(browser, "document.getElementById('mj-peek')")
    browser.execute_script("document.querySelector('.mj-ev').focus({focusVisible: true})")
    wait(browser, "!document.getElementById('mj-peek').hidden")
    said = browser.find_element(By.ID, "mj-peek").text
    assert "ميناء الفاو" in said
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert browser.execute_script("return document.getElementById('mj-peek').hidden")


def test_the_english_of_a_term_shows_by_pointer_and_by_keyboard(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served + "briefings/faw-port/")
    term = wait(browser, "document.getElementById('mj-peek') && document.querySelector('.mj-term')")
    assert isinstance(term, WebElement)
    english, row = term.get_attribute("data-text"), term.get_attribute("href").split("#")[1]
    ActionChains(browser).move_to_element(term).perform()
    wait(browser, "!document.getElementById('mj-peek').hidden")
    peek = browser.find_element(By.ID, "mj-peek")
    assert (peek.text, peek.get_attribute("lang")) == (english, "en")
    assert term.get_attribute("aria-describedby") == "mj-peek"
    ActionChains(browser).send_keys(Keys.ESCAPE).perform()
    assert not peek.is_displayed()
    browser.execute_script("arguments[0].focus({focusVisible: true})", term)
    wait(browser, "!document.getElementById('mj-peek').hidden")
    assert peek.text == english
    term.send_keys(Keys.ENTER)
    assert browser.current_url.endswith(f"#{row}")
    assert english in browser.find_element(By.ID, row).text


def test_the_english_of_a_term_shows_at_a_first_tap(browser: webdriver.Chrome, served: str):
    look(browser, 390)
    browser.get(served + "briefings/faw-port/")
    term = wait(browser, "document.getElementById('mj-peek') && document.querySelector('.mj-term')")
    assert isinstance(term, WebElement)
    finger = PointerInput("touch", "finger")
    for shown in (True, False):
        tap = ActionBuilder(browser, mouse=finger)
        tap.pointer_action.move_to(term).pointer_down().pointer_up()
        tap.perform()
        wait(browser, f"document.getElementById('mj-peek').hidden != {str(shown).lower()}")
        assert ("#g" in browser.current_url) is not shown


def test_a_term_is_shown_once_on_a_page(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served + "briefings/faw-port/")
    rows = [term.get_attribute("href") for term in browser.find_elements(By.CSS_SELECTOR, ".mj-term")]
    assert rows
    assert len(rows) == len(set(rows))


def test_a_link_into_a_fold_opens_it(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served + "briefings/faw-port/#r1")
    wait(browser, "document.getElementById('r1').closest('details').open")


def test_print_opens_every_fold_and_drops_the_navigation(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served + "briefings/faw-port/")
    wait(browser, "document.getElementById('mj-peek')")
    browser.execute_script("window.dispatchEvent(new Event('beforeprint'))")
    assert browser.execute_script("return document.querySelectorAll('details:not([open])').length") == 0
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": []})
    hidden = browser.execute_script(
        "return [...document.querySelectorAll('.md-header, .md-tabs, .md-footer, .mj-search-button, .mj-jump')]"
        ".map(part => part.offsetHeight)"
    )
    assert hidden == [0, 0, 0, 0, 0]
    told = browser.find_element(By.CSS_SELECTOR, ".mj-printonly").text
    marks = browser.find_elements(By.CSS_SELECTOR, ".mj-ev:not([href^='#'])")
    others = {str(mark.get_attribute("href")).split("#")[0].removeprefix(served) for mark in marks}
    assert others and all(address in told for address in others)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})


def test_script_and_program_fold_alike(browser: webdriver.Chrome, served: str):
    words = json.loads((Path(__file__).parent / "fold_table.json").read_text(encoding="utf-8"))
    browser.get(served)
    broken = plurals.table(built_in())
    folded, keys, sounds, singulars = browser.execute_async_script(
        "const [url, words, broken, done] = arguments;"
        "import(url).then(m => done([m.fold, m.key, m.sound, word => m.singulars(m.key(word), broken)]"
        ".map(of => words.map(word => of(word)))))",
        served + "assets/search.js",
        words,
        broken,
    )
    assert folded == [fold(word) for word in words]
    assert keys == [search.key(word) for word in words]
    assert sounds == [spellings.sound(word) for word in words]
    assert singulars == [plurals.singulars(search.key(word), broken) for word in words]


def test_words_stand_together_where_one_sentence_holds_a_form_of_each(browser: webdriver.Chrome, served: str):
    browser.get(served)
    sentences = [["عاد الجيش إلى الثكنات.", "وصل الوفد الأردني."], ["قال الجيشُ الأردني إنه عاد.", "لا جديد."]]
    together = browser.execute_async_script(
        "const [url, pages, done] = arguments; const units = texts => texts.map(text => ({ text }));"
        "import(url).then(m => done(pages.map(page => m.together(units(page), [['جيش'], ['اردني']]))))",
        served + "assets/search.js",
        sentences,
    )
    assert together == [False, True]


FAW = "briefings/faw-port/"
STRIKE = "briefings/faw-strike/"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ميناء", {FAW, STRIKE}),
        ("الميناء", {FAW, STRIKE}),
        ("والميناء", {FAW, STRIKE}),
        ("مِيناء", {FAW, STRIKE}),
        ("الرصيف", {FAW}),
        ("رصيف", {FAW}),
        ("امطار", {"briefings/rain/"}),
        ("أمطارٌ", {"briefings/rain/"}),
        ("٨٥", {FAW}),
        ("1200", {FAW}),
        ("باجورهم", {STRIKE}),
        ("الأجور", {STRIKE}),
        ("Jabri", {FAW, STRIKE}),
        ("jabri", {FAW, STRIKE}),
        ("نقابة العمال", {STRIKE}),
        ("نقابه عمال", {STRIKE}),
        ("إضرا", {STRIKE}),
        ("قطار", set()),
        ("إضرابات", {STRIKE}),
        ("مينائين", set()),
        ("موانئ", {FAW, STRIKE}),
        ("إضرخم", set()),
        ("constructor", set()),
        ("والجا", {FAW, STRIKE}),
        ("وميناء", {FAW, STRIKE}),
        ("إضراب علي ميناء", {STRIKE}),  # «على» as many write it
    ],
)
def test_search_finds_what_is_spelled_otherwise(dialog: webdriver.Chrome, query: str, found: set[str]):
    got = {path for path in ask(dialog, query) if path.startswith("briefings/")}
    assert got == found


def test_a_table_of_queries_finds_its_briefings(browser: webdriver.Chrome, demo: str):
    """Recall and precision over the pairs of query and briefing, and each query that falls short, by name."""
    with (Path(__file__).parent / "search_queries.csv").open(encoding="utf-8", newline="") as file:
        queries = {row["query"]: set(row["found"].split()) for row in csv.DictReader(file)}
    assert len(queries) >= 60
    look(browser)
    browser.get(demo)
    browser.find_element(By.TAG_NAME, "body").send_keys("/")
    hits, expected, got, short = 0, 0, 0, {}
    for query, wanted in queries.items():
        paths = [path for path in ask(browser, query) if path.startswith("briefings/")]
        found = {path.removeprefix("briefings/00")[:1] for path in paths}
        hits, expected, got = hits + len(found & wanted), expected + len(wanted), got + len(found)
        if found != wanted:
            short[query] = (sorted(found), sorted(wanted))
    print(f"recall {hits / expected:.3f}, precision {hits / got:.3f}, {len(queries)} queries; not as wanted: {short}")
    assert hits / expected >= 0.98, short
    assert hits / got >= 0.95, short


def test_a_result_shows_its_words_and_leads_to_the_sentence(dialog: webdriver.Chrome):
    ask(dialog, "كلفته")
    assert dialog.find_element(By.CSS_SELECTOR, ".mj-found-count").text == "نتيجة واحدة"
    assert [mark.text for mark in dialog.find_elements(By.CSS_SELECTOR, ".mj-found-text mark")] == ["كلفته"]
    assert dialog.find_element(By.CSS_SELECTOR, ".mj-found a").get_attribute("href").endswith("briefings/faw-port/#s5")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("السوداني", "actors/mohammed-shia-al-sudani"),
        ("رئيس الوزراء العراقي", "actors/mohammed-shia-al-sudani"),
        ("Stoltenberg", "actors/jens-stoltenberg"),
        ("داعش", "actors/islamic-state"),
        ("أمريكا", "actors/united-states"),
        ("الولايات المتحدة", "actors/united-states"),
        ("حكومة", "topics/"),
        ("الانسحاب", "briefings/003"),
        ("التحالف في العراق", "briefings/004"),
    ],
)
def test_who_names_an_actor_or_topic_gets_its_page_first(browser: webdriver.Chrome, demo: str, query: str, first: str):
    """Else a page that has the words in its title."""
    look(browser)
    browser.get(demo)
    browser.find_element(By.TAG_NAME, "body").send_keys("/")
    assert ask(browser, query)[0].startswith(first)


def test_search_goes_by_keyboard_alone(dialog: webdriver.Chrome):
    ask(dialog, "ميناء")
    field = dialog.switch_to.active_element
    field.send_keys(Keys.ARROW_DOWN)
    assert dialog.switch_to.active_element.tag_name == "a"
    dialog.switch_to.active_element.send_keys(Keys.ARROW_UP)
    assert dialog.switch_to.active_element == field
    field.send_keys(Keys.ESCAPE)
    assert not dialog.execute_script("return document.getElementById('mj-search').open")


def test_results_can_be_narrowed(dialog: webdriver.Chrome):
    assert len([path for path in ask(dialog, "ميناء") if path.startswith("briefings/")]) == 2
    dialog.execute_script("document.querySelector('.mj-filters').open = true")
    wait(dialog, "document.querySelector('.mj-filters select[name=outlet]')")
    dialog.execute_script(
        "const select = document.querySelector('.mj-filters select[name=outlet]');"
        "select.value = 'صحيفة المرفأ'; select.dispatchEvent(new Event('change'))"
    )
    wait(dialog, "document.querySelectorAll('.mj-found li').length === 1")


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("topic", "الموانئ", {FAW, STRIKE}),
        ("actor", "سعد الجابري", {FAW, STRIKE}),
        ("outlet", "صحيفة المرفأ", {FAW}),
        ("year", "2024", {FAW, STRIKE}),
    ],
)
def test_each_filter_leaves_its_own(dialog: webdriver.Chrome, name: str, value: str, left: set[str]):
    """Among all briefings that tell of a minister or of workers."""
    assert {path for path in ask(dialog, "عامل") if path.startswith("briefings/")} == {FAW, STRIKE}
    dialog.execute_script("document.querySelector('.mj-filters').open = true")
    select = f"document.querySelector('.mj-filters select[name={name}]')"
    wait(dialog, select)
    dialog.execute_script(
        "document.querySelector('.mj-found-count').textContent = '';"
        f"{select}.value = arguments[0]; {select}.dispatchEvent(new Event('change'))",
        value,
    )
    wait(dialog, "document.querySelector('.mj-found-count').textContent")
    links = dialog.find_elements(By.CSS_SELECTOR, ".mj-found a")
    got = {urlsplit(str(link.get_attribute("href"))).path.removeprefix("/host/repo/") for link in links}
    assert {path for path in got if path.startswith("briefings/")} == left


def press(browser: webdriver.Chrome, *keys: str) -> None:
    ActionChains(browser).send_keys(*keys).perform()


def focused(browser: webdriver.Chrome, css: str) -> bool:
    return bool(browser.execute_script("return document.activeElement.matches(arguments[0])", css))


def tab_to(browser: webdriver.Chrome, css: str, most: int = 120) -> None:
    """Tab until what has the focus is one of these; each stop on the way can be seen."""
    for _ in range(most):
        press(browser, Keys.TAB)
        # the theme's switch shows the focus of a radio button at its label
        seen = browser.execute_script(
            """const at = document.activeElement
            const shown = at.matches('.md-option') ? document.querySelector('.md-option + label:not([hidden])') : at
            const box = shown.getBoundingClientRect()
            const ringed = getComputedStyle(shown).outlineStyle !== 'none'
            return at === document.body || (box.width > 0 && box.height > 0 && ringed)"""
        )
        assert seen, browser.execute_script("return document.activeElement.outerHTML.slice(0, 200)")
        if focused(browser, css):
            return
    raise AssertionError(f"{css} is not reached by Tab")


def test_a_briefing_is_read_by_keyboard_alone(browser: webdriver.Chrome, served: str):
    """From the top: a mark, its sentence and back, a fold, without a pointer."""
    look(browser)
    browser.get(served + "briefings/faw-port/")
    wait(browser, "document.getElementById('mj-peek')")
    tab_to(browser, ".mj-gist .mj-ev")
    assert browser.find_element(By.ID, "mj-peek").is_displayed()
    press(browser, Keys.ENTER)
    assert browser.current_url.endswith("#s1")
    tab_to(browser, ".mj-return", 4)
    press(browser, Keys.ENTER)
    assert focused(browser, ".mj-gist .mj-ev")
    tab_to(browser, "details.mj-fold:not([open]) > summary")
    press(browser, Keys.ENTER)
    assert browser.execute_script("return document.activeElement.parentElement.open")
    press(browser, Keys.SPACE)
    assert not browser.execute_script("return document.activeElement.parentElement.open")


def test_search_opens_and_is_left_where_the_reader_was(browser: webdriver.Chrome, served: str):
    look(browser)
    browser.get(served + "briefings/faw-port/")
    wait(browser, "document.getElementById('mj-peek')")
    tab_to(browser, ".mj-gist .mj-ev")
    ActionChains(browser).key_down(Keys.CONTROL).send_keys("k").key_up(Keys.CONTROL).perform()
    wait(browser, "document.getElementById('mj-search').open")
    assert focused(browser, "#mj-search input")
    press(browser, Keys.ESCAPE)
    wait(browser, "!document.getElementById('mj-search').open")
    assert focused(browser, ".mj-gist .mj-ev")
    press(browser, "/")
    wait(browser, "document.getElementById('mj-search').open")
    ask(browser, "ميناء")
    press(browser, Keys.ENTER)
    wait(browser, "!document.getElementById('mj-search').open && location.pathname !== '/host/repo/briefings/x/'")


def test_the_marks_beyond_the_third_open_by_keyboard(browser: webdriver.Chrome, demo: str):
    look(browser)
    browser.get(demo + "actors/")
    page = browser.execute_script("return [...document.querySelectorAll('.mj-name a')].map(a => a.href)")
    for address in page:
        browser.get(address)
        if browser.find_elements(By.CSS_SELECTOR, ".mj-moreev"):
            break
    more = browser.find_element(By.CSS_SELECTOR, ".mj-moreev")
    rest = browser.find_element(By.CSS_SELECTOR, ".mj-moreev + .mj-rest")
    assert not rest.is_displayed()
    browser.execute_script("arguments[0].focus()", more)
    press(browser, Keys.ENTER)
    assert rest.is_displayed()
    assert focused(browser, ".mj-rest .mj-ev")


def test_nothing_moves_for_who_wants_no_motion(browser: webdriver.Chrome, served: str):
    """`look` asks for less motion; without that wish the page scrolls smoothly."""
    look(browser)
    browser.get(served + "briefings/faw-port/")
    running = "return [getComputedStyle(document.documentElement).scrollBehavior, document.getAnimations().length]"
    assert browser.execute_script(running) == ["auto", 0]
    wish = [{"name": "prefers-reduced-motion", "value": "no-preference"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wish})
    assert browser.execute_script(running)[0] == "smooth"


def test_the_dialog_has_no_accessibility_fault(dialog: webdriver.Chrome):
    ask(dialog, "ميناء")
    assert not faults(dialog, "#mj-search")
