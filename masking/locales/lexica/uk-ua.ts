import { inLatin } from '../../transliterate.ts';
import type { Lexicon } from '../locale.ts';
import { names, words } from '../words.ts';

// Surnames in -ко, -ук and -юк, which are the same for women and men.
const script = {
  femaleNames:
    words(`Ганна Гафія Дарина Домініка Євгенія Єлизавета Жанна Зоряна Злата Іванна Іларія Інеса Калина Ксенія Лариса Леся
    Любава Людмила Магдалина Мальва Марʼяна Мілана Мотря Надія Наталія Одарка Оксана Оленка Ольга Орися Палажка Параска Поліна
    Раїса Рогніда Роксолана Руслана Світлана Святослава Славка Соломія Софія Стефанія Тамара Текля Уляна Устина Федора Христина
    Цвітана Юлія Юстина Яна Ярина Ярослава`),
  maleNames:
    words(`Августин Адріан Арсен Богдан Борислав Вадим Валентин Веніамин Вʼячеслав Гаврило Гліб Гордій Григорій Данило Демʼян
    Добромир Євген Єлисей Ждан Захар Зиновій Зорян Іван Ігнат Ілля Іполит Йосип Карпо Кирило Корній Кузьма Лаврентій Левко
    Любомир Макар Мирон Мстислав Назар Нестор Олексій Онисим Орест Остап Охрім Панас Прохор Радим Роман Сава Святослав Северин
    Сидір Тадей Трохим Устим Федір Харитон Хома Юхим Ярема`),
  surnames:
    words(`Барвіненко Бджоленко Берестюк Білогрибенко Вербоквітенко Вишнегайко Вільшанюк Волошкович-Гай Воронецьгайко
    Гайворонюк Гарбузовенко Глечичук Голубникюк Горицвітенко Горобчичук Граблюченко Ґавенко Ґанкоюк Джмеленко Дзвіночкенко
    Дрізденко Дубогаєнко Духмяненко Єжаковенко Жайворонюк Житнивенко Жолудюк Журавликенко Зозуленюк Іволженко Їжакевичук Йоржиненко
    Калиногаєнко Каштановюк Квітколюбенко Ковилюченко Конюшиненко Кропивник-Лузюк Лелеченюк Липоцвітенко Лісогаєнко Любистокенко
    Малиногаюк Мальвиненко Медунченко Місяцелюк Озеренченко Ожиногайко Осокоренко Подорожниченко Полинчук Ромашкевичук Рястюченко
    Синичченко Соловейчуненко Сонцецвітюк Ставочкенко Стрижовиченко Терноцвітенко Тополиненко Хмелегайко Чаплегайко Чебрецевюк
    Черемшиненко Шипшиненко Щигленюк Щавлюченко Явориненко Ялинковенко Яструбгайко`),
};

const latin = (list: readonly string[]): readonly string[] => list.map((name) => inLatin(name, 'uk'));

/** Names of people as Ukrainian writes them, in Latin letters for the papers; the rest is drawn in Latin letters alone. */
export const UK_UA_LEXICON: Omit<Lexicon, 'regions'> = {
  femaleNames: latin(script.femaleNames),
  maleNames: latin(script.maleNames),
  surnames: latin(script.surnames),
  script: Object.fromEntries(Object.values(script).flatMap((list) => list.map((name) => [inLatin(name, 'uk'), name]))),
  streets: names(`vul. Barvinkova|vul. Berehova|vul. Bdzholyna|vul. Vyshneva|vul. Verbova|vul. Honcharna|vul. Horikhova
    |vul. Dzvinkova|vul. Dubova|vul. Zhuravlyna|vul. Zoriana|vul. Kalynova|vul. Kashtanova|vul. Kovalska|vul. Lelecha|vul. Lypova
    |vul. Luhova|vul. Malynova|vul. Mlynova|vul. Ozerna|vul. Prystavna|vul. Sadova|vul. Soloviina|vul. Stavkova|vul. Ternova
    |prov. Khmelevyi|prov. Yavorovyi|bulv. Topolevyi`),
  towns:
    names(`Barvinkove Pole|Bila Verba|Vyshnevyi Yar|Holubnyky|Zhuravlynka Nova|Zozulyn Hai|Kalynodub|Kamianyi Stavok|Lelechyntsi
    |Lypohray|Mala Yalynka|Medovyi Luh|Nyzhni Topoli|Ozerianky Zeleni|Soniachne Dzherelo|Terniv Kut|Khmelivtsi Dolishni|Yavorychi`),
  employers:
    names(`Barvinok Textiles LLC|Bila Verba Paper Mill PJSC|Chebrets Pharmacy Supplies LLC|Dubohai Furniture LLC|Honchar Ceramics LLC
    |Kalynodub Foods PJSC|Lelechyntsi Dairy LLC|Medovyi Luh Apiaries LLC|Soloviina Music Works LLC|Topolia Software LLC
    |Yavir Instruments PJSC|Zhuravel Logistics LLC`),
  companies: names(
    `Dzvinok Events LLC|Kashtan Interiors LLC|Malvy Florists LLC|Rohiz Travel LLC|Syniichka Catering LLC`,
  ),
  landlords: names(`Kalynovyi Dvir Rentals|Lypova Residences|Stavkova Homes|Zorianyi Kut Lettings`),
  banks: names(`Bank Bila Verba|Kalynodub Savings Bank|Lelechyi Bank|Zernobank of Yavorychi`),
  electricUtilities: names(`Iskra Ozerianky Power|Vitrianyi Mlyn Energy`),
  gasUtilities: names(`Synie Polumia Gas|Teplyi Kut Gas Supply`),
  waterUtilities: names(`Dzherelo Water Works|Kamianyi Stavok Water`),
  telecoms: names(`Holub Telecom|Tsvirkun Networks`),
  councils: names(`Bila Verba City Council|Kalynodub City Council`),
  shops:
    names(`Khlib i Sil Bakery|Krynytsia Market|Soniashnyk Grocers|Sova Pharmacy|Storinka Books|Kazan Cafe|Koleso Cycles
    |Molotok Hardware|Kvitka Florist|Lialka Toys|Pasika Honey Shop|Lampa Cinema`),
};
