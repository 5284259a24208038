// ISO 3166-1: alpha-3, alpha-2, then the name in English, German, French, Spanish, Italian, Portuguese, Polish, Greek, Ukrainian and
// Russian where it differs (Unicode CLDR).
export const COUNTRY_NAMES = `
ABW|AW|Aruba|Αρούμπα|Аруба
AFG|AF|Afghanistan|Afganistán|Afeganistão|Afganistan|Αφγανιστάν|Афганістан|Афганистан
AGO|AO|Angola|Αγκόλα|Ангола
AIA|AI|Anguilla|Anguila|Ανγκουίλα|Ангілья|Ангилья
ALA|AX|Åland Islands|Ålandinseln|Îles Åland|Islas Aland|Isole Åland|Ilhas Aland|Wyspy Alandzkie|Νήσοι Όλαντ|Аландські Острови|Аландские о-ва
ALB|AL|Albania|Albanien|Albanie|Albânia|Αλβανία|Албанія|Албания
AND|AD|Andorra|Andorre|Andora|Ανδόρα|Андорра
ARE|AE|United Arab Emirates|Vereinigte Arabische Emirate|Émirats arabes unis|Emiratos Árabes Unidos|Emirati Arabi Uniti|Emirados Árabes Unidos|Zjednoczone Emiraty Arabskie|Ηνωμένα Αραβικά Εμιράτα|Обʼєднані Арабські Емірати|ОАЭ
ARG|AR|Argentina|Argentinien|Argentine|Argentyna|Αργεντινή|Аргентина
ARM|AM|Armenia|Armenien|Arménie|Armênia|Αρμενία|Вірменія|Армения
ASM|AS|American Samoa|Amerikanisch-Samoa|Samoa américaines|Samoa Americana|Samoa Americane|Samoa Amerykańskie|Αμερικανική Σαμόα|Американське Самоа|Американское Самоа
ATA|AQ|Antarctica|Antarktis|Antarctique|Antártida|Antartide|Antarktyda|Ανταρκτική|Антарктика|Антарктида
ATF|TF|French Southern Territories|Französische Süd- und Antarktisgebiete|Terres australes françaises|Territorios Australes Franceses|Terre Australi Francesi|Territórios Franceses do Sul|Francuskie Terytoria Południowe i Antarktyczne|Γαλλικά Νότια Εδάφη|Французькі Південні Території|Французские Южные территории
ATG|AG|Antigua & Barbuda|Antigua und Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Antigua e Barbuda|Antígua e Barbuda|Antigua i Barbuda|Αντίγκουα και Μπαρμπούντα|Антигуа і Барбуда|Антигуа и Барбуда
AUS|AU|Australia|Australien|Australie|Austrália|Αυστραλία|Австралія|Австралия
AUT|AT|Austria|Österreich|Autriche|Áustria|Αυστρία|Австрія|Австрия
AZE|AZ|Azerbaijan|Aserbaidschan|Azerbaïdjan|Azerbaiyán|Azerbaigian|Azerbaijão|Azerbejdżan|Αζερμπαϊτζάν|Азербайджан
BDI|BI|Burundi|Μπουρούντι|Бурунді|Бурунди
BEL|BE|Belgium|Belgien|Belgique|Bélgica|Belgio|Belgia|Βέλγιο|Бельгія|Бельгия
BEN|BJ|Benin|Bénin|Benín|Μπενίν|Бенін|Бенин
BES|BQ|Caribbean Netherlands|Karibische Niederlande|Pays-Bas caribéens|Caribe neerlandés|Caraibi Olandesi|Países Baixos Caribenhos|Niderlandy Karaibskie|Ολλανδία Καραϊβικής|Карибські Нідерланди|Бонэйр, Синт-Эстатиус и Саба
BFA|BF|Burkina Faso|Burquina Faso|Μπουρκίνα Φάσο|Буркіна-Фасо|Буркина-Фасо
BGD|BD|Bangladesh|Bangladesch|Bangladés|Bangladesz|Μπανγκλαντές|Бангладеш
BGR|BG|Bulgaria|Bulgarien|Bulgarie|Bulgária|Bułgaria|Βουλγαρία|Болгарія|Болгария
BHR|BH|Bahrain|Bahreïn|Baréin|Bahrein|Barein|Bahrajn|Μπαχρέιν|Бахрейн
BHS|BS|Bahamas|Bahamy|Μπαχάμες|Багамські Острови|Багамы
BIH|BA|Bosnia & Herzegovina|Bosnien und Herzegowina|Bosnie-Herzégovine|Bosnia y Herzegovina|Bosnia ed Erzegovina|Bósnia e Herzegovina|Bośnia i Hercegowina|Βοσνία - Ερζεγοβίνη|Боснія і Герцеговина|Босния и Герцеговина
BLM|BL|St. Barthélemy|Saint-Barthélemy|San Bartolomé|São Bartolomeu|Άγιος Βαρθολομαίος|Сен-Бартелемі|Сен-Бартелеми
BLR|BY|Belarus|Biélorussie|Bielorrusia|Bielorussia|Bielorrússia|Białoruś|Λευκορωσία|Білорусь|Беларусь
BLZ|BZ|Belize|Belice|Μπελίζ|Беліз|Белиз
BMU|BM|Bermuda|Bermudes|Bermudas|Bermudy|Βερμούδες|Бермудські Острови|Бермудские о-ва
BOL|BO|Bolivia|Bolivien|Bolivie|Bolívia|Boliwia|Βολιβία|Болівія|Боливия
BRA|BR|Brazil|Brasilien|Brésil|Brasil|Brasile|Brazylia|Βραζιλία|Бразилія|Бразилия
BRB|BB|Barbados|Barbade|Μπαρμπέιντος|Барбадос
BRN|BN|Brunei|Brunei Darussalam|Brunéi|Μπρουνέι|Бруней
BTN|BT|Bhutan|Bhoutan|Bután|Butão|Μπουτάν|Бутан
BVT|BV|Bouvet Island|Bouvetinsel|Île Bouvet|Isla Bouvet|Isola Bouvet|Ilha Bouvet|Wyspa Bouveta|Νήσος Μπουβέ|Острів Буве|о-в Буве
BWA|BW|Botswana|Botsuana|Μποτσουάνα|Ботсвана
CAF|CF|Central African Republic|Zentralafrikanische Republik|République centrafricaine|República Centroafricana|Repubblica Centrafricana|República Centro-Africana|Republika Środkowoafrykańska|Κεντροαφρικανική Δημοκρατία|Центральноафриканська Республіка|Центрально-Африканская Республика
CAN|CA|Canada|Kanada|Canadá|Καναδάς|Канада
CCK|CC|Cocos Islands|Kokosinseln|Îles Cocos|Islas Cocos|Isole Cocos|Ilhas Cocos|Wyspy Kokosowe|Νήσοι Κόκος|Кокосові Острови|Кокосовые о-ва
CHE|CH|Switzerland|Schweiz|Suisse|Suiza|Svizzera|Suíça|Szwajcaria|Ελβετία|Швейцарія|Швейцария
CHL|CL|Chile|Chili|Cile|Χιλή|Чилі|Чили
CHN|CN|China|Chine|Cina|Chiny|Κίνα|Китай
CIV|CI|Côte d'Ivoire|Costa d'Avorio|Costa do Marfim|Ακτή Ελεφαντοστού|Кот-дʼІвуар|Кот-д'Ивуар
CMR|CM|Cameroon|Kamerun|Cameroun|Camerún|Camerun|Camarões|Καμερούν|Камерун
COD|CD|Congo - Kinshasa|Kongo-Kinshasa|Congo-Kinshasa|República Democrática del Congo|Demokratyczna Republika Konga|Κονγκό - Κινσάσα|Конго – Кіншаса|Конго - Киншаса
COG|CG|Congo - Brazzaville|Kongo-Brazzaville|Congo-Brazzaville|Congo|República do Congo|Kongo|Κονγκό - Μπραζαβίλ|Конго – Браззавіль|Конго - Браззавиль
COK|CK|Cook Islands|Cookinseln|Îles Cook|Islas Cook|Isole Cook|Ilhas Cook|Wyspy Cooka|Νήσοι Κουκ|Острови Кука|о-ва Кука
COL|CO|Colombia|Kolumbien|Colombie|Colômbia|Kolumbia|Κολομβία|Колумбія|Колумбия
COM|KM|Comoros|Komoren|Comores|Comoras|Comore|Komory|Κομόρες|Комори|Коморы
CPV|CV|Cape Verde|Cabo Verde|Cap-Vert|Capo Verde|Republika Zielonego Przylądka|Πράσινο Ακρωτήριο|Кабо-Верде
CRI|CR|Costa Rica|Kostaryka|Κόστα Ρίκα|Коста-Рика
CUB|CU|Cuba|Kuba|Κούβα|Куба
CUW|CW|Curaçao|Curazao|Κουρασάο|Кюрасао
CXR|CX|Christmas Island|Weihnachtsinsel|Île Christmas|Isla de Navidad|Isola Christmas|Ilha Christmas|Wyspa Bożego Narodzenia|Νήσος των Χριστουγέννων|Острів Різдва|о-в Рождества
CYM|KY|Cayman Islands|Kaimaninseln|Îles Caïmans|Islas Caimán|Isole Cayman|Ilhas Cayman|Kajmany|Νήσοι Κέιμαν|Кайманові Острови|о-ва Кайман
CYP|CY|Cyprus|Zypern|Chypre|Chipre|Cipro|Cypr|Κύπρος|Кіпр|Кипр
CZE|CZ|Czechia|Tschechien|Tchéquie|Chequia|Cechia|Tchéquia|Czechy|Τσεχία|Чехія|Чехия
DEU|DE|Germany|Deutschland|Allemagne|Alemania|Germania|Alemanha|Niemcy|Γερμανία|Німеччина|Германия
DJI|DJ|Djibouti|Dschibuti|Yibuti|Gibuti|Djibuti|Dżibuti|Τζιμπουτί|Джибуті|Джибути
DMA|DM|Dominica|Dominique|Dominika|Ντομίνικα|Домініка|Доминика
DNK|DK|Denmark|Dänemark|Danemark|Dinamarca|Danimarca|Dania|Δανία|Данія|Дания
DOM|DO|Dominican Republic|Dominikanische Republik|République dominicaine|República Dominicana|Repubblica Dominicana|Dominikana|Δομινικανή Δημοκρατία|Домініканська Республіка|Доминиканская Республика
DZA|DZ|Algeria|Algerien|Algérie|Argelia|Argélia|Algieria|Αλγερία|Алжир
ECU|EC|Ecuador|Équateur|Equador|Ekwador|Ισημερινός|Еквадор|Эквадор
EGY|EG|Egypt|Ägypten|Égypte|Egipto|Egitto|Egito|Egipt|Αίγυπτος|Єгипет|Египет
ERI|ER|Eritrea|Érythrée|Eritreia|Erytrea|Ερυθραία|Еритрея|Эритрея
ESH|EH|Western Sahara|Westsahara|Sahara occidental|Sáhara Occidental|Sahara Occidentale|Saara Ocidental|Sahara Zachodnia|Δυτική Σαχάρα|Західна Сахара|Западная Сахара
ESP|ES|Spain|Spanien|Espagne|España|Spagna|Espanha|Hiszpania|Ισπανία|Іспанія|Испания
EST|EE|Estonia|Estland|Estonie|Estônia|Εσθονία|Естонія|Эстония
ETH|ET|Ethiopia|Äthiopien|Éthiopie|Etiopía|Etiopia|Etiópia|Αιθιοπία|Ефіопія|Эфиопия
FIN|FI|Finland|Finnland|Finlande|Finlandia|Finlândia|Φινλανδία|Фінляндія|Финляндия
FJI|FJ|Fiji|Fidschi|Fidji|Fiyi|Figi|Fidżi|Φίτζι|Фіджі|Фиджи
FLK|FK|Falkland Islands|Falklandinseln|Îles Malouines|Islas Malvinas|Isole Falkland|Ilhas Malvinas|Falklandy|Νήσοι Φόκλαντ|Фолклендські Острови|Фолклендские о-ва
FRA|FR|France|Frankreich|Francia|França|Francja|Γαλλία|Франція|Франция
FRO|FO|Faroe Islands|Färöer|Îles Féroé|Islas Feroe|Isole Fær Øer|Ilhas Faroé|Wyspy Owcze|Νήσοι Φερόες|Фарерські Острови|Фарерские о-ва
FSM|FM|Micronesia|Mikronesien|Micronésie|Micronésia|Mikronezja|Μικρονησία|Мікронезія|Федеративные Штаты Микронезии
GAB|GA|Gabon|Gabun|Gabón|Gabão|Γκαμπόν|Габон
GBR|GB|United Kingdom|Vereinigtes Königreich|Royaume-Uni|Reino Unido|Regno Unito|Wielka Brytania|Ηνωμένο Βασίλειο|Велика Британія|Великобритания
GEO|GE|Georgia|Georgien|Géorgie|Geórgia|Gruzja|Γεωργία|Грузія|Грузия
GGY|GG|Guernsey|Guernesey|Γκέρνζι|Гернсі|Гернси
GHA|GH|Ghana|Gana|Γκάνα|Гана
GIB|GI|Gibraltar|Gibilterra|Γιβραλτάρ|Гібралтар|Гибралтар
GIN|GN|Guinea|Guinée|Guiné|Gwinea|Γουινέα|Гвінея|Гвинея
GLP|GP|Guadeloupe|Guadalupe|Guadalupa|Gwadelupa|Γουαδελούπη|Гваделупа
GMB|GM|Gambia|Gambie|Gâmbia|Γκάμπια|Гамбія|Гамбия
GNB|GW|Guinea-Bissau|Guinée-Bissau|Guinea-Bisáu|Guiné-Bissau|Gwinea Bissau|Γουινέα Μπισάου|Гвінея-Бісау|Гвинея-Бисау
GNQ|GQ|Equatorial Guinea|Äquatorialguinea|Guinée équatoriale|Guinea Ecuatorial|Guinea Equatoriale|Guiné Equatorial|Gwinea Równikowa|Ισημερινή Γουινέα|Екваторіальна Гвінея|Экваториальная Гвинея
GRC|GR|Greece|Griechenland|Grèce|Grecia|Grécia|Grecja|Ελλάδα|Греція|Греция
GRD|GD|Grenada|Grenade|Granada|Γρενάδα|Гренада
GRL|GL|Greenland|Grönland|Groenland|Groenlandia|Groenlândia|Grenlandia|Γροιλανδία|Гренландія|Гренландия
GTM|GT|Guatemala|Gwatemala|Γουατεμάλα|Гватемала
GUF|GF|French Guiana|Französisch-Guayana|Guyane française|Guayana Francesa|Guyana Francese|Guiana Francesa|Gujana Francuska|Γαλλική Γουιάνα|Французька Гвіана|Французская Гвиана
GUM|GU|Guam|Γκουάμ|Гуам
GUY|GY|Guyana|Guiana|Gujana|Γουιάνα|Гаяна|Гайана
HKG|HK|Hong Kong SAR China|Sonderverwaltungsregion Hongkong|R.A.S. chinoise de Hong Kong|RAE de Hong Kong|RAS di Hong Kong|Hong Kong, RAE da China|SRA Hongkong|Χονγκ Κονγκ ΕΔΠ Κίνας|Гонконг, ОАР Китаю|Гонконг
HMD|HM|Heard & McDonald Islands|Heard und McDonaldinseln|Îles Heard-et-MacDonald|Islas Heard y McDonald|Isole Heard e McDonald|Ilhas Heard e McDonald|Wyspy Heard i McDonalda|Νήσοι Χερντ και Μακντόναλντ|Острови Герд і Макдоналд|о-ва Херд и Макдональд
HND|HN|Honduras|Ονδούρα|Гондурас
HRV|HR|Croatia|Kroatien|Croatie|Croacia|Croazia|Croácia|Chorwacja|Κροατία|Хорватія|Хорватия
HTI|HT|Haiti|Haïti|Haití|Αϊτή|Гаїті|Гаити
HUN|HU|Hungary|Ungarn|Hongrie|Hungría|Ungheria|Hungria|Węgry|Ουγγαρία|Угорщина|Венгрия
IDN|ID|Indonesia|Indonesien|Indonésie|Indonésia|Indonezja|Ινδονησία|Індонезія|Индонезия
IMN|IM|Isle of Man|Île de Man|Isla de Man|Isola di Man|Ilha de Man|Wyspa Man|Νήσος του Μαν|Острів Мен|о-в Мэн
IND|IN|India|Indien|Inde|Índia|Indie|Ινδία|Індія|Индия
IOT|IO|British Indian Ocean Territory|Britisches Territorium im Indischen Ozean|Territoire britannique de l'océan Indien|Territorio Británico del Océano Índico|Territorio Britannico dell'Oceano Indiano|Território Britânico do Oceano Índico|Brytyjskie Terytorium Oceanu Indyjskiego|Βρετανικά Εδάφη Ινδικού Ωκεανού|Британська територія в Індійському океані|Британская территория в Индийском океане
IRL|IE|Ireland|Irland|Irlande|Irlanda|Irlandia|Ιρλανδία|Ірландія|Ирландия
IRN|IR|Iran|Irán|Irã|Ιράν|Іран|Иран
IRQ|IQ|Iraq|Irak|Iraque|Ιράκ|Ірак|Ирак
ISL|IS|Iceland|Island|Islande|Islandia|Islanda|Islândia|Ισλανδία|Ісландія|Исландия
ISR|IL|Israel|Israël|Israele|Izrael|Ισραήλ|Ізраїль|Израиль
ITA|IT|Italy|Italien|Italie|Italia|Itália|Włochy|Ιταλία|Італія|Италия
JAM|JM|Jamaica|Jamaika|Jamaïque|Giamaica|Jamajka|Τζαμάικα|Ямайка
JEY|JE|Jersey|Τζέρζι|Джерсі|Джерси
JOR|JO|Jordan|Jordanien|Jordanie|Jordania|Giordania|Jordânia|Ιορδανία|Йорданія|Иордания
JPN|JP|Japan|Japon|Japón|Giappone|Japão|Japonia|Ιαπωνία|Японія|Япония
KAZ|KZ|Kazakhstan|Kasachstan|Kazajistán|Kazakistan|Cazaquistão|Kazachstan|Καζακστάν|Казахстан
KEN|KE|Kenya|Kenia|Quênia|Κένυα|Кенія|Кения
KGZ|KG|Kyrgyzstan|Kirgisistan|Kirghizstan|Kirguistán|Kirghizistan|Quirguistão|Kirgistan|Κιργιστάν|Киргизстан|Киргизия
KHM|KH|Cambodia|Kambodscha|Cambodge|Camboya|Cambogia|Camboja|Kambodża|Καμπότζη|Камбоджа
KIR|KI|Kiribati|Quiribati|Κιριμπάτι|Кірибаті|Кирибати
KNA|KN|St. Kitts & Nevis|St. Kitts und Nevis|Saint-Christophe-et-Niévès|San Cristóbal y Nieves|Saint Kitts e Nevis|São Cristóvão e Névis|Saint Kitts i Nevis|Σεν Κιτς και Νέβις|Сент-Кітс і Невіс|Сент-Китс и Невис
KOR|KR|South Korea|Südkorea|Corée du Sud|Corea del Sur|Corea del Sud|Coreia do Sul|Korea Południowa|Νότια Κορέα|Південна Корея|Республика Корея
KWT|KW|Kuwait|Koweït|Kuwejt|Κουβέιτ|Кувейт
LAO|LA|Laos|Λάος|Лаос
LBN|LB|Lebanon|Libanon|Liban|Líbano|Libano|Λίβανος|Ліван|Ливан
LBR|LR|Liberia|Libéria|Λιβερία|Ліберія|Либерия
LBY|LY|Libya|Libyen|Libye|Libia|Líbia|Λιβύη|Лівія|Ливия
LCA|LC|St. Lucia|Sainte-Lucie|Santa Lucía|Saint Lucia|Santa Lúcia|Αγία Λουκία|Сент-Люсія|Сент-Люсия
LIE|LI|Liechtenstein|Λιχτενστάιν|Ліхтенштейн|Лихтенштейн
LKA|LK|Sri Lanka|Σρι Λάνκα|Шрі-Ланка|Шри-Ланка
LSO|LS|Lesotho|Lesoto|Λεσότο|Лесото
LTU|LT|Lithuania|Litauen|Lituanie|Lituania|Lituânia|Litwa|Λιθουανία|Литва
LUX|LU|Luxembourg|Luxemburg|Luxemburgo|Lussemburgo|Luksemburg|Λουξεμβούργο|Люксембург
LVA|LV|Latvia|Lettland|Lettonie|Letonia|Lettonia|Letônia|Łotwa|Λετονία|Латвія|Латвия
MAC|MO|Macao SAR China|Sonderverwaltungsregion Macau|R.A.S. chinoise de Macao|RAE de Macao|RAS di Macao|Macau, RAE da China|SRA Makau|Μακάο ΕΔΠ Κίνας|Макао, ОАР Китаю|Макао
MAF|MF|St. Martin|Saint-Martin|San Martín|Saint Martin|São Martinho|Άγιος Μαρτίνος|Сен-Мартен
MAR|MA|Morocco|Marokko|Maroc|Marruecos|Marocco|Marrocos|Maroko|Μαρόκο|Марокко
MCO|MC|Monaco|Mónaco|Mônaco|Monako|Μονακό|Монако
MDA|MD|Moldova|Republik Moldau|Moldavie|Moldavia|Moldávia|Mołdawia|Μολδαβία|Молдова
MDG|MG|Madagascar|Madagaskar|Μαδαγασκάρη|Мадагаскар
MDV|MV|Maldives|Malediven|Maldivas|Maldive|Malediwy|Μαλδίβες|Мальдіви|Мальдивы
MEX|MX|Mexico|Mexiko|Mexique|México|Messico|Meksyk|Μεξικό|Мексика
MHL|MH|Marshall Islands|Marshallinseln|Îles Marshall|Islas Marshall|Isole Marshall|Ilhas Marshall|Wyspy Marshalla|Νήσοι Μάρσαλ|Маршаллові Острови|Маршалловы о-ва
MKD|MK|North Macedonia|Nordmazedonien|Macédoine du Nord|Macedonia del Norte|Macedonia del Nord|Macedônia do Norte|Macedonia Północna|Βόρεια Μακεδονία|Північна Македонія|Северная Македония
MLI|ML|Mali|Μάλι|Малі|Мали
MLT|MT|Malta|Malte|Μάλτα|Мальта
MMR|MM|Myanmar|Mianmar|Mjanma|Μιανμάρ|Мʼянма|Мьянма
MNE|ME|Montenegro|Monténégro|Czarnogóra|Μαυροβούνιο|Чорногорія|Черногория
MNG|MN|Mongolia|Mongolei|Mongolie|Mongólia|Μογγολία|Монголія|Монголия
MNP|MP|Northern Mariana Islands|Nördliche Marianen|Îles Mariannes du Nord|Islas Marianas del Norte|Isole Marianne Settentrionali|Ilhas Marianas do Norte|Mariany Północne|Νήσοι Βόρειες Μαριάνες|Північні Маріанські Острови|Северные Марианские о-ва
MOZ|MZ|Mozambique|Mosambik|Mozambico|Moçambique|Mozambik|Μοζαμβίκη|Мозамбік|Мозамбик
MRT|MR|Mauritania|Mauretanien|Mauritanie|Mauritânia|Mauretania|Μαυριτανία|Мавританія|Мавритания
MSR|MS|Montserrat|Μονσεράτ|Монтсеррат
MTQ|MQ|Martinique|Martinica|Martynika|Μαρτινίκα|Мартиніка|Мартиника
MUS|MU|Mauritius|Maurice|Mauricio|Maurício|Μαυρίκιος|Маврикій|Маврикий
MWI|MW|Malawi|Malaui|Μαλάουι|Малаві|Малави
MYS|MY|Malaysia|Malaisie|Malasia|Malásia|Malezja|Μαλαισία|Малайзія|Малайзия
MYT|YT|Mayotte|Majotta|Μαγιότ|Майотта
NAM|NA|Namibia|Namibie|Namíbia|Ναμίμπια|Намібія|Намибия
NCL|NC|New Caledonia|Neukaledonien|Nouvelle-Calédonie|Nueva Caledonia|Nuova Caledonia|Nova Caledônia|Nowa Kaledonia|Νέα Καληδονία|Нова Каледонія|Новая Каледония
NER|NE|Niger|Níger|Νίγηρας|Нігер|Нигер
NFK|NF|Norfolk Island|Norfolkinsel|Île Norfolk|Isla Norfolk|Isola Norfolk|Ilha Norfolk|Norfolk|Νήσος Νόρφολκ|Острів Норфолк|о-в Норфолк
NGA|NG|Nigeria|Nigéria|Νιγηρία|Нігерія|Нигерия
NIC|NI|Nicaragua|Nicarágua|Nikaragua|Νικαράγουα|Нікарагуа|Никарагуа
NIU|NU|Niue|Νιούε|Ніуе|Ниуэ
NLD|NL|Netherlands|Niederlande|Pays-Bas|Países Bajos|Paesi Bassi|Países Baixos|Holandia|Κάτω Χώρες|Нідерланди|Нидерланды
NOR|NO|Norway|Norwegen|Norvège|Noruega|Norvegia|Norwegia|Νορβηγία|Норвегія|Норвегия
NPL|NP|Nepal|Népal|Νεπάλ|Непал
NRU|NR|Nauru|Ναουρού|Науру
NZL|NZ|New Zealand|Neuseeland|Nouvelle-Zélande|Nueva Zelanda|Nuova Zelanda|Nova Zelândia|Nowa Zelandia|Νέα Ζηλανδία|Нова Зеландія|Новая Зеландия
OMN|OM|Oman|Omán|Omã|Ομάν|Оман
PAK|PK|Pakistan|Pakistán|Paquistão|Πακιστάν|Пакистан
PAN|PA|Panama|Panamá|Παναμάς|Панама
PCN|PN|Pitcairn Islands|Pitcairninseln|Îles Pitcairn|Islas Pitcairn|Isole Pitcairn|Ilhas Pitcairn|Pitcairn|Νήσοι Πίτκερν|Острови Піткерн|о-ва Питкэрн
PER|PE|Peru|Pérou|Perú|Perù|Περού|Перу
PHL|PH|Philippines|Philippinen|Filipinas|Filippine|Filipiny|Φιλιππίνες|Філіппіни|Филиппины
PLW|PW|Palau|Palaos|Παλάου|Палау
PNG|PG|Papua New Guinea|Papua-Neuguinea|Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea|Papua Nuova Guinea|Papua-Nova Guiné|Papua-Nowa Gwinea|Παπούα Νέα Γουινέα|Папуа-Нова Гвінея|Папуа — Новая Гвинея
POL|PL|Poland|Polen|Pologne|Polonia|Polônia|Polska|Πολωνία|Польща|Польша
PRI|PR|Puerto Rico|Porto Rico|Portorico|Portoryko|Πουέρτο Ρίκο|Пуерто-Рико|Пуэрто-Рико
PRK|KP|North Korea|Nordkorea|Corée du Nord|Corea del Norte|Corea del Nord|Coreia do Norte|Korea Północna|Βόρεια Κορέα|Північна Корея|КНДР
PRT|PT|Portugal|Portogallo|Portugalia|Πορτογαλία|Португалія|Португалия
PRY|PY|Paraguay|Paraguai|Paragwaj|Παραγουάη|Парагвай
PSE|PS|Palestinian Territories|Palästinensische Autonomiegebiete|Territoires palestiniens|Territorios Palestinos|Territori Palestinesi|Territórios palestinos|Terytoria Palestyńskie|Παλαιστινιακά Εδάφη|Палестинські території|Палестинские территории
PYF|PF|French Polynesia|Französisch-Polynesien|Polynésie française|Polinesia Francesa|Polinesia Francese|Polinésia Francesa|Polinezja Francuska|Γαλλική Πολυνησία|Французька Полінезія|Французская Полинезия
QAT|QA|Qatar|Katar|Catar|Κατάρ|Катар
REU|RE|Réunion|La Réunion|Reunión|Riunione|Reunião|Reunion|Ρεϊνιόν|Реюньйон|Реюньон
ROU|RO|Romania|Rumänien|Roumanie|Rumanía|Romênia|Rumunia|Ρουμανία|Румунія|Румыния
RUS|RU|Russia|Russland|Russie|Rusia|Rússia|Rosja|Ρωσία|Росія|Россия
RWA|RW|Rwanda|Ruanda|Ρουάντα|Руанда
SAU|SA|Saudi Arabia|Saudi-Arabien|Arabie saoudite|Arabia Saudí|Arabia Saudita|Arábia Saudita|Arabia Saudyjska|Σαουδική Αραβία|Саудівська Аравія|Саудовская Аравия
SDN|SD|Sudan|Soudan|Sudán|Sudão|Σουδάν|Судан
SEN|SN|Senegal|Sénégal|Σενεγάλη|Сенегал
SGP|SG|Singapore|Singapur|Singapour|Singapura|Σιγκαπούρη|Сінгапур|Сингапур
SGS|GS|South Georgia & South Sandwich Islands|Südgeorgien und die Südlichen Sandwichinseln|Géorgie du Sud-et-les Îles Sandwich du Sud|Islas Georgia del Sur y Sandwich del Sur|Georgia del Sud e Sandwich Australi|Ilhas Geórgia do Sul e Sandwich do Sul|Georgia Południowa i Sandwich Południowy|Νήσοι Νότια Γεωργία και Νότιες Σάντουιτς|Південна Джорджія та Південні Сандвічеві Острови|Южная Георгия и Южные Сандвичевы о-ва
SHN|SH|St. Helena|Sainte-Hélène|Santa Elena|Sant'Elena|Santa Helena|Wyspa Świętej Heleny|Αγία Ελένη|Острів Святої Єлени|о-в Св. Елены
SJM|SJ|Svalbard & Jan Mayen|Spitzbergen und Jan Mayen|Svalbard et Jan Mayen|Svalbard y Jan Mayen|Svalbard e Jan Mayen|Svalbard i Jan Mayen|Σβάλμπαρντ και Γιαν Μαγιέν|Шпіцберген та Ян-Маєн|Шпицберген и Ян-Майен
SLB|SB|Solomon Islands|Salomonen|Îles Salomon|Islas Salomón|Isole Salomone|Ilhas Salomão|Wyspy Salomona|Νήσοι Σολομώντος|Соломонові Острови|Соломоновы о-ва
SLE|SL|Sierra Leone|Sierra Leona|Serra Leoa|Σιέρα Λεόνε|Сьєрра-Леоне|Сьерра-Леоне
SLV|SV|El Salvador|Salvador|Salwador|Ελ Σαλβαδόρ|Сальвадор
SMR|SM|San Marino|Saint-Marin|Άγιος Μαρίνος|Сан-Марино
SOM|SO|Somalia|Somalie|Somália|Σομαλία|Сомалі|Сомали
SPM|PM|St. Pierre & Miquelon|St. Pierre und Miquelon|Saint-Pierre-et-Miquelon|San Pedro y Miquelón|Saint-Pierre e Miquelon|São Pedro e Miquelão|Saint-Pierre i Miquelon|Σεν Πιερ και Μικελόν|Сен-Пʼєр і Мікелон|Сен-Пьер и Микелон
SRB|RS|Serbia|Serbien|Serbie|Sérvia|Σερβία|Сербія|Сербия
SSD|SS|South Sudan|Südsudan|Soudan du Sud|Sudán del Sur|Sud Sudan|Sudão do Sul|Sudan Południowy|Νότιο Σουδάν|Південний Судан|Южный Судан
STP|ST|São Tomé & Príncipe|São Tomé und Príncipe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|São Tomé e Príncipe|Wyspy Świętego Tomasza i Książęca|Σάο Τομέ και Πρίνσιπε|Сан-Томе і Принсіпі|Сан-Томе и Принсипи
SUR|SR|Suriname|Surinam|Σουρινάμ|Суринам
SVK|SK|Slovakia|Slowakei|Slovaquie|Eslovaquia|Slovacchia|Eslováquia|Słowacja|Σλοβακία|Словаччина|Словакия
SVN|SI|Slovenia|Slowenien|Slovénie|Eslovenia|Eslovênia|Słowenia|Σλοβενία|Словенія|Словения
SWE|SE|Sweden|Schweden|Suède|Suecia|Svezia|Suécia|Szwecja|Σουηδία|Швеція|Швеция
SWZ|SZ|Eswatini|Esuatini|Essuatíni|Εσουατίνι|Есватіні|Эсватини
SXM|SX|Sint Maarten|Saint-Martin|Άγιος Μαρτίνος|Сінт-Мартен|Синт-Мартен
SYC|SC|Seychelles|Seychellen|Seicheles|Seszele|Σεϋχέλλες|Сейшельські Острови|Сейшельские о-ва
SYR|SY|Syria|Syrien|Syrie|Siria|Síria|Συρία|Сирія|Сирия
TCA|TC|Turks & Caicos Islands|Turks- und Caicosinseln|Îles Turques-et-Caïques|Islas Turcas y Caicos|Isole Turks e Caicos|Ilhas Turcas e Caicos|Turks i Caicos|Νήσοι Τερκς και Κάικος|Острови Теркс і Кайкос|Тёркс и Кайкос
TCD|TD|Chad|Tschad|Tchad|Ciad|Chade|Czad|Τσαντ|Чад
TGO|TG|Togo|Τόγκο|Того
THA|TH|Thailand|Thaïlande|Tailandia|Thailandia|Tailândia|Tajlandia|Ταϊλάνδη|Таїланд|Таиланд
TJK|TJ|Tajikistan|Tadschikistan|Tadjikistan|Tayikistán|Tagikistan|Tadjiquistão|Tadżykistan|Τατζικιστάν|Таджикистан
TKL|TK|Tokelau|Τοκελάου|Токелау
TKM|TM|Turkmenistan|Turkménistan|Turkmenistán|Turcomenistão|Τουρκμενιστάν|Туркменістан|Туркменистан
TLS|TL|Timor-Leste|Timor oriental|Timor Est|Timor Wschodni|Τιμόρ-Λέστε|Тимор-Лешті|Восточный Тимор
TON|TO|Tonga|Τόνγκα|Тонга
TTO|TT|Trinidad & Tobago|Trinidad und Tobago|Trinité-et-Tobago|Trinidad y Tobago|Trinidad e Tobago|Trynidad i Tobago|Τρινιντάντ και Τομπάγκο|Тринідад і Тобаго|Тринидад и Тобаго
TUN|TN|Tunisia|Tunesien|Tunisie|Túnez|Tunísia|Tunezja|Τυνησία|Туніс|Тунис
TUR|TR|Türkiye|Türkei|Turquie|Turquía|Turchia|Turquia|Turcja|Τουρκία|Туреччина|Турция
TUV|TV|Tuvalu|Τουβαλού|Тувалу
TWN|TW|Taiwan|Taïwan|Taiwán|Tajwan|Ταϊβάν|Тайвань
TZA|TZ|Tanzania|Tansania|Tanzanie|Tanzânia|Τανζανία|Танзанія|Танзания
UGA|UG|Uganda|Ouganda|Ουγκάντα|Уганда
UKR|UA|Ukraine|Ucrania|Ucraina|Ucrânia|Ukraina|Ουκρανία|Україна|Украина
UMI|UM|U.S. Outlying Islands|Amerikanische Überseeinseln|Îles mineures éloignées des États-Unis|Islas menores alejadas de EE. UU.|Isole Minori Esterne degli Stati Uniti|Ilhas Menores Distantes dos EUA|Dalekie Wyspy Mniejsze Stanów Zjednoczonych|Απομακρυσμένες Νησίδες ΗΠΑ|Віддалені острови США|Внешние малые о-ва
URY|UY|Uruguay|Uruguai|Urugwaj|Ουρουγουάη|Уругвай
USA|US|United States|Vereinigte Staaten|États-Unis|Estados Unidos|Stati Uniti|Stany Zjednoczone|Ηνωμένες Πολιτείες|Сполучені Штати|Соединенные Штаты
UZB|UZ|Uzbekistan|Usbekistan|Ouzbékistan|Uzbekistán|Uzbequistão|Ουζμπεκιστάν|Узбекистан
VAT|VA|Vatican City|Vatikanstadt|État de la Cité du Vatican|Ciudad del Vaticano|Città del Vaticano|Cidade do Vaticano|Watykan|Βατικανό|Ватикан
VCT|VC|St. Vincent & Grenadines|St. Vincent und die Grenadinen|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas|Saint Vincent e Grenadine|São Vicente e Granadinas|Saint Vincent i Grenadyny|Άγιος Βικέντιος και Γρεναδίνες|Сент-Вінсент і Гренадіни|Сент-Винсент и Гренадины
VEN|VE|Venezuela|Wenezuela|Βενεζουέλα|Венесуела|Венесуэла
VGB|VG|British Virgin Islands|Britische Jungferninseln|Îles Vierges britanniques|Islas Vírgenes Británicas|Isole Vergini Britanniche|Ilhas Virgens Britânicas|Brytyjskie Wyspy Dziewicze|Βρετανικές Παρθένες Νήσοι|Британські Віргінські острови|Виргинские о-ва
VIR|VI|U.S. Virgin Islands|Amerikanische Jungferninseln|Îles Vierges des États-Unis|Islas Vírgenes de EE. UU.|Isole Vergini Americane|Ilhas Virgens Americanas|Wyspy Dziewicze Stanów Zjednoczonych|Αμερικανικές Παρθένες Νήσοι|Віргінські Острови|Виргинские о-ва
VNM|VN|Vietnam|Viêt Nam|Vietnã|Wietnam|Βιετνάμ|Вʼєтнам|Вьетнам
VUT|VU|Vanuatu|Βανουάτου|Вануату
WLF|WF|Wallis & Futuna|Wallis und Futuna|Wallis-et-Futuna|Wallis y Futuna|Wallis e Futuna|Wallis i Futuna|Γουάλις και Φουτούνα|Уолліс і Футуна|Уоллис и Футуна
WSM|WS|Samoa|Σαμόα|Самоа
YEM|YE|Yemen|Jemen|Yémen|Iêmen|Υεμένη|Ємен|Йемен
ZAF|ZA|South Africa|Südafrika|Afrique du Sud|Sudáfrica|Sudafrica|África do Sul|Republika Południowej Afryki|Νότια Αφρική|Південно-Африканська Республіка|Южно-Африканская Республика
ZMB|ZM|Zambia|Sambia|Zambie|Zâmbia|Ζάμπια|Замбія|Замбия
ZWE|ZW|Zimbabwe|Simbabwe|Zimbabue|Zimbábue|Ζιμπάμπουε|Зімбабве|Зимбабве`;
