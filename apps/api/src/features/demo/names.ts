import type { Random } from './random';

/** Given and family names that go together. Every pairing is chance; nobody in particular is meant. */
const TRADITIONS: readonly (readonly [given: string, family: string])[] = [
  [
    'Anneliese Torsten Gudrun Lennart Sigrid Matthis Frauke Jörg',
    'Brückner Ostermann Vogtländer Kühnast Lindhorst Wöhrle',
  ],
  [
    'Aoife Cormac Niamh Eoghan Sorcha Tadhg Clíona Fionn',
    'Ó_Braonáin Mac_Giolla Ní_Shúilleabháin Devaney Scanlon Tierney',
  ],
  [
    'Beatriz Thiago Inês Caetano Luísa Davi Rafaela Otávio',
    'Figueiroa Vasconcellos Brandão do_Prado Siqueira Magalhães',
  ],
  ['Ximena Joaquín Itzel Rubén Yolanda Emiliano Citlali Álvaro', 'Quispe Huamaní Ibarrola Zúñiga Peñaloza Cárdenas'],
  [
    'Nkechi Chidiebere Folasade Tunde Ngozi Emeka Yewande Kelechi',
    'Adebowale Okwuosa Ogunleye Nwachukwu Eziokwu Akindele',
  ],
  ['Wanjiru Kamau Achieng Otieno Nyambura Kiprop Makena Barasa', 'Wekesa Mutiso Cheruiyot Odhiambo Gathoni Kiplagat'],
  [
    'Thandeka Sipho Nomvula Lwazi Zanele Mandla Ayanda Themba',
    'Mthembu Dlamini-Reyes Khumalo Ngcobo Radebe van_Schalkwyk',
  ],
  [
    'Selamawit Dawit Hirut Bekele Tsion Yonas Almaz Girma',
    'Woldemariam Gebrehiwot Tadesse Habtemariam Desta Alemayehu',
  ],
  ['Layla Yūsuf Huda Tāriq Maryam Idrīs Rania Bilāl', 'al-Khaṭīb Ḥaddād an-Najjār Qabbānī Sabbagh al-Ḥusaynī'],
  [
    'Parisa Kaveh Shirin Babak Niloufar Arash Mahsa Siavash',
    'Rostamzadeh Farahani Golestani Shirvani Bakhtiar Daneshvar',
  ],
  [
    'Meenakshi Arvind Lakshmi Karthik Padmini Raghav Sushmita Devendra',
    'Subramaniam Chattopadhyay Deshpande Venkatesan Bhattarai Ranganathan',
  ],
  ['Farzana Imtiaz Rukhsana Shahid Nusrat Zubair Shabnam Kamal', 'Chowdhury Qureshi Siddiqui Bhuiyan Talukdar Mirza'],
  ['Yíng Jiànguó Xiǎolán Wěi Huìmǐn Zhìháo Měilíng Bówén', 'Ōuyáng Shàngguān Qiáo Zhōu Lǚ Fāng'],
  ['Haruka Sōta Kaede Ryūnosuke Misaki Kōhei Chiyo Daichi', 'Nakagawara Ōtsubo Shibusawa Kurokōchi Hoshino Uematsu'],
  ['Ji-won Seung-hyun Ha-eun Min-jae Soo-ah Dong-wook Ye-jin Tae-yang', 'Namgung Hwangbo Seo Baek Ryu Eom'],
  ['Thùy Đức Ngọc Quang Hạnh Khải Diễm Tuấn', 'Nguyễn Trịnh Đặng Huỳnh Lương Vũ'],
  [
    'Agnieszka Zbigniew Małgorzata Łukasz Jadwiga Przemysław Bożena Wojciech',
    'Szczepańska-Gil Wiśniowiecki Brzęczyk Grzegorzewski Dąbrowicz Śliwiak',
  ],
  [
    'Oksana Taras Halyna Bohdan Yaryna Ostap Myroslava Danylo',
    'Kovalʼchuk Stetsenko Yaremenko Shcherbyna Ponomarenko Dovzhuk',
  ],
  [
    'Eleni Stavros Ourania Thanasis Despoina Lefteris Katerina Vangelis',
    'Papanikolaou-Drosos Xanthakis Mavroudis Karagiannis Tsoukalas Vlachos',
  ],
  [
    'Ingibjörg Þórður Ragnheiður Hákon Ásdís Björgvin Sólveig Ævar',
    'Sæmundsdóttir Þorláksson Bryde Øvergård Ekström Hällström',
  ],
  ['Aylin Emre Zeynep Çağlar Gülşen Oğuz Nazlı Barış', 'Karadağ Yıldırım Çetinkaya Erdoğmuş Günay Şahinoğlu'],
  ['Tamar Eitan Shoshana Boaz Yael Noam Ilana Matan', 'Rosenzweig-Tal Ben-Shimol Abulafia Karmiel Lifschitz Peretz'],
  [
    'Leilani Kainoa Mereana Tāne Sina Tavita Aroha Wiremu',
    'Kealoha Parata-Moana Tuilagi Ngata-Hale Faleolo Waitere-Rua',
  ],
  [
    'Winona Dakota Aiyana Elan Delphine Étienne Margaux Blaise',
    'Runningwater Desrosiers Thibodeaux Beauséjour Whitecrow Charbonnel',
  ],
  [
    'Josephine Marcus Delia Everett Corinne Desmond Harriet Tobias',
    'Ashdown-Mwale Pemberlow Calloway Whitlock-Osei Harrowell Fenwright',
  ],
];

/** Names that forms and columns find hard, and one that two people bear, by how many names come before. */
const DIFFICULT = new Map([
  [14, 'Ngọc Lương'],
  [52, 'Ngọc Lương'],
  [33, 'ʻAlamoana Kaʻiulani Keliʻikipi'],
  [90, 'Maria Aurélia Conceição do Nascimento Vasconcelos e Albuquerque de Sá'],
  [170, 'Thiruvenkadam Subramanian Meenakshisundaram Ramanathapuram'],
  [215, 'D’Artagnan O’Hanrahan-Nzinga'],
  [260, 'Phongsathorn Rattanawichaikul na Songkhla'],
  [310, 'Sukarnadi'],
  [345, 'Wilhelmina Adelheid van der Meulen-Achterberg tot Oosterwijk'],
]);

/** Endless names, no two the same but the one pair among the difficult ones. */
export function* names(random: Random): Generator<string, never> {
  const given = new Set<string>(DIFFICULT.values());
  for (let before = 0; ; before += 1) {
    const difficult = DIFFICULT.get(before);
    yield difficult ?? anotherName(random, given);
  }
}

function anotherName(random: Random, given: Set<string>): string {
  const [first, family] = random.pick(TRADITIONS);
  const name = `${random.pick(first.split(' '))} ${random.pick(family.split(' '))}`.replaceAll('_', ' ');
  if (given.has(name)) return anotherName(random, given);
  given.add(name);
  return name;
}

const SPECIALTIES = [
  'Internal medicine',
  'Family medicine',
  'Pediatrics',
  'General surgery',
  'Emergency medicine',
  'Psychiatry',
  'Obstetrics and gynecology',
  'Anesthesiology',
  'Neurology',
  'Radiology',
  'Pathology',
  'Cardiology',
  'Infectious diseases',
  'Nephrology',
  'Oncology',
  'Geriatrics',
  'Palliative medicine',
  'Orthopedic surgery',
] as const;

export function specialty(random: Random): string {
  return random.pick(SPECIALTIES);
}
