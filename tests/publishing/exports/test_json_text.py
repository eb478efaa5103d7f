from generator.publishing.exports.json_text import encoded


def test_keys_are_sorted_and_arabic_stays_as_it_is():
    assert encoded({"ب": [1, None], "أ": "«نعم»"}) == '{"أ": "«نعم»", "ب": [1, null]}'
