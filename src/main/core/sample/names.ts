/** Names for invented families, in pools that belong together. Any likeness to a person is chance. */
export interface NamePool {
  /** BCP 47 language of the home. */
  readonly language: string
  readonly weight: number
  readonly last: readonly string[]
  readonly children: readonly string[]
  readonly mothers: readonly string[]
  readonly fathers: readonly string[]
}

const list = (text: string) => text.split(' ')

export const NAME_POOLS: readonly NamePool[] = [
  {
    language: 'en',
    weight: 46,
    last: list(
      'Abernathy Bramwell Calloway Denholm Eastlake Farrow Garrick Hadley Ingersoll Jessup Kerwin Lockhart Merriwether Norwood Oakes Pemberton Quillen Rutledge Sheffield Tolliver Underhill Vance Whitlock Yarrow Banks Coleman Freeman Hollis Jefferson Mayfield'
    ),
    children: list(
      'Aiden Brooklyn Caleb Delilah Elijah Faith Gavin Harper Isaac Jasmine Kayden Leah Mason Nevaeh Owen Paisley Quinn Riley Savannah Tristan Violet Wyatt Zoe Amari Destiny Jaylen Kiara Malik Naomi Trinity'
    ),
    mothers: list(
      'Amber Brianna Crystal Danielle Erica Heather Jocelyn Kendra Latoya Melissa Nicole Rachel Shanice Tamara'
    ),
    fathers: list('Andre Brandon Corey Derrick Eric Gregory Jason Kevin Marcus Nathan Patrick Russell Travis Wesley')
  },
  {
    language: 'es',
    weight: 27,
    last: list(
      'Aguilar Barrientos Cervantes Delgadillo Escamilla Figueroa Gallegos Huerta Ibarra Jaramillo Ledesma Montoya Navarrete Olivares Palomares Quintana Rentería Sandoval Tavares Villanueva Zamora'
    ),
    children: list(
      'Mateo Camila Santiago Valentina Diego Ximena Emiliano Regina Adrián Daniela Iker Fernanda Leonardo Itzel Ángel Marisol Rubén Yaretzi Joaquín Paloma'
    ),
    mothers: list('Alejandra Beatriz Claudia Dolores Esperanza Graciela Leticia Maribel Rocío Verónica'),
    fathers: list('Arturo Benjamín Ernesto Gustavo Hugo Ignacio Martín Ramiro Salvador Tomás')
  },
  {
    language: 'hmn',
    weight: 6,
    last: list('Vang Xiong Thao Moua Yang Lor Her Cha'),
    children: list('Mai Pa Kou Tou Nkauj Chue Kalia Leng Gaoly Fue'),
    mothers: list('Bao Chee Mee Pang Yer Zoua'),
    fathers: list('Chong Neng Pao Tong Wa Xeng')
  },
  {
    language: 'vi',
    weight: 3,
    last: list('Nguyen Tran Pham Huynh Dang'),
    children: list('Minh Linh Khoa Thao Vy Bao'),
    mothers: list('Hoa Lan Ngoc Thuy'),
    fathers: list('Duc Hung Long Quang')
  },
  {
    language: 'fa-AF',
    weight: 5,
    last: list('Ahmadi Haidari Karimzada Noorzai Rahmani Sediqi'),
    children: list('Zahra Omid Farhad Mariam Yusuf Laila Sohrab Nargis'),
    mothers: list('Fatima Parwin Shukria Zainab'),
    fathers: list('Abdullah Hamid Najib Wahid')
  },
  {
    language: 'ru',
    weight: 4,
    last: list('Baranov Drozdova Kuzmin Lebedeva Morozov Sokolova'),
    children: list('Artem Daria Kirill Milana Timofey Vera'),
    mothers: list('Irina Natalia Oksana Svetlana'),
    fathers: list('Dmitri Igor Pavel Vadim')
  },
  {
    language: 'uk',
    weight: 3,
    last: list('Bondarenko Hrytsenko Kovalchuk Savchenko'),
    children: list('Bohdan Olena Taras Zlata Yaryna'),
    mothers: list('Halyna Iryna Larysa'),
    fathers: list('Andriy Mykola Vasyl')
  },
  {
    language: 'zh',
    weight: 2,
    last: list('Chen Lin Wu Zhao'),
    children: list('Jiahao Meilin Yifan Xinyi'),
    mothers: list('Fang Hui Xiaoling'),
    fathers: list('Guoqiang Jianping Wei')
  },
  {
    language: 'pa',
    weight: 3,
    last: list('Dhaliwal Gill Johal Sidhu'),
    children: list('Arjan Jasleen Gurnoor Simran'),
    mothers: list('Baljit Harpreet Manjit'),
    fathers: list('Gurdeep Jaswinder Satnam')
  },
  {
    language: 'tl',
    weight: 2,
    last: list('Bautista Dimaculangan Macaraeg Salonga'),
    children: list('Andrei Bianca Jericho Tala'),
    mothers: list('Corazon Ligaya Rowena'),
    fathers: list('Danilo Ernesto Rodel')
  }
]

export const STREETS: readonly string[] = [
  'Alder Court',
  'Bluff Street',
  'Cider Mill Road',
  'Dovecote Way',
  'Elderberry Lane',
  'Ferry Road',
  'Granary Street',
  'Heron Drive',
  'Kingfisher Circle',
  'Linden Avenue',
  'Meadowlark Drive',
  'Poplar Way',
  'Quince Street',
  'Tannery Row',
  'Willowbrook Lane'
]
