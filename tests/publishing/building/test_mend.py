import base64
import hashlib

from generator.publishing.building.mend import content_security_policy, mend

PAGE = (
    '<!doctype html>\n<html lang="ar" class="no-js"><head><meta charset="utf-8"><script>var a=1</script>'
    '<script type="application/json">{}</script><script src="x.js"></script></head><body>'
    '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off"></body></html>'
)


def test_the_document_has_its_direction():
    assert '<html lang="ar" dir="rtl" class="no-js">' in mend(PAGE)


def test_a_checkbox_has_no_autocomplete():
    assert "autocomplete" not in mend(PAGE)


def test_only_inline_scripts_are_hashed():
    digest = base64.b64encode(hashlib.sha256(b"var a=1").digest()).decode()
    assert content_security_policy(PAGE).count("sha256-") == 1
    assert f"'sha256-{digest}'" in content_security_policy(PAGE)


def test_white_space_goes_from_the_frame_and_stays_in_the_article():
    page = "<body>\n   \n\n  <p>\n    نص\n  </p>\n <article>\n<pre>\n  a\n\n  b</pre></article>\n\n\n</body>\n"
    assert mend(page) == "<body>\n<p>\nنص\n</p>\n<article>\n<pre>\n  a\n\n  b</pre></article>\n</body>"
