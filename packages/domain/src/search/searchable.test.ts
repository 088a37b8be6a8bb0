import { searchable } from '.';

test.each([
  ['Johannes Müller', 'johannes muller'],
  ['Bartholomäus  Schwendendörffer', 'bartholomaus schwendendorffer'],
  ["Mark D'Esposito", 'mark desposito'],
  ['Łukasz Ødegård-Straße', 'lukasz odegard strasse'],
  ['緒方 洪庵', '緒方 洪庵'],
  ['Kaleo ʻAlamoana', 'kaleo alamoana'],
  ['  .. ', ''],
])('%p is searched as %p', (name, expected) => {
  expect(searchable(name)).toBe(expected);
});
