from generator.publishing.searching import searched


def test_the_site_s_own_words_are_not_found():
    """Labels stand on every page; what the page says twice, the index has once, sentences as often as they say it."""
    page = """<p class="mj-kicker"><a href="x">إحاطة</a> <a data-mj="find" href="y">موانئ</a></p><h1>افتتاح الرصيف</h1>
      <dl class="mj-meta"><div><dt>الجهة</dt><dd data-mj="find">صحيفة الميناء</dd></div>
      <div><dt>النص</dt><dd>300 كلمة، تُقرأ في دقيقتين</dd></div>
      <div><dt>النشر</dt><dd data-mj="find">أمس
      <details class="mj-basis"><ul class="mj-points"><li>سبب</li></ul></details></dd></div></dl>
      <p class="mj-gist">افتتح الوزير الرصيف.<a class="mj-ev" href="#s1" data-text="<b>">1</a></p>
      <p class="mj-name">الوزير <bdi lang="en">Minister</bdi></p><p class="mj-role"><span class="mj-own">شخص</span></p>
      <table class="mj-gloss"><tr><th scope="row">رصيف</th><td><bdi lang="en">quay</bdi></td></tr></table>
      <p><span class="mj-s" id="s1"><a class="mj-n" href="#s1">1</a>افتتح <a href="#g1">الوزير</a> الرصيف.</span>
      <span class="mj-s" id="s2">الرصيف طويل.</span></p>
      <a href="z"><bdi lang="en">JSON</bdi></a>"""
    found = searched.read(page, {"kind": "briefing", "filters": {"year": ["2019"]}}, "briefings/x/index.html")
    assert found is not None
    assert (found.title, found.filters) == ("افتتاح الرصيف", {"year": ["2019"]})
    assert found.words == "افتتح الوزير الرصيف الرصيف طويل"
    assert found.also == "موانئ افتتاح صحيفة الميناء أمس Minister رصيف quay"
    assert found.text == "␞␟افتتاح الرصيف␞gist␟افتتح الوزير الرصيف.␞s1␟افتتح الوزير الرصيف.␞s2␟الرصيف طويل."


def test_an_actors_page_is_found_by_what_it_is_called_alone():
    page = """<h1>سعد الجابري</h1><p class="mj-latin"><bdi lang="en">Saad</bdi></p>
      <h2 id="roles">الصفة</h2><ul class="mj-points"><li data-mj="find">وزير</li></ul>"""
    names = ["سعد الجابري", "الجابري", "وزير النقل &amp; الموانئ", "Saad al-Jabri"]
    found = searched.read(page, {"kind": "actor", "names": names, "cited": 7}, "actors/x/index.html")
    assert found is not None
    assert (found.title, found.words, found.cited) == ("سعد الجابري", "", 7)
    assert found.names == ["سعد الجابري", "الجابري", "وزير النقل & الموانئ", "Saad al-Jabri"]
    assert found.also == "سعد الجابري وزير النقل الموانئ Saad al Jabri"
    assert found.text == "␞␟سعد الجابري␞␟وزير النقل & الموانئ، Saad al-Jabri"
