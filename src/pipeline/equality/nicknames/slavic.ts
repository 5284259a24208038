// Russian, Ukrainian and Belarusian forms of one name (papers of one person often show two of them), short forms, then how Latin papers spell it; Polish, Czech and South Slavic after them.
export const SLAVIC = `
АЛЕКСАНДР ОЛЕКСАНДР АЛЯКСАНДР САША САШКО ШУРА САНЯ ЛЕСЬ ОЛЕСЬ АЛЕСЬ САШКА ALEXANDER ALEX ALEKSANDER ALEXANDRE
АЛЕКСАНДРА ОЛЕКСАНДРА ЛЕСЯ ОЛЕСЯ АЛЕСЯ САША ШУРА САНЯ ALEXANDRA ALEX ALEKSANDRA
АЛЕКСЕЙ ОЛЕКСІЙ АЛЯКСЕЙ ЛЁША ЛЬОША АЛЁША ОЛЕКСА ЛЕША АЛЕША ALEXEY ALEXEI ALEX ALEXIS ALEKSY
АНАСТАСИЯ АНАСТАСІЯ НАСТЯ НАСТЕНА АСЯ СТАСЯ НАСТА ANASTASIA ANASTASIYA
АНАТОЛИЙ АНАТОЛІЙ АНАТОЛЬ ТОЛЯ ТОЛИК ТОЛІК ANATOLY ANATOL ANATOLI
АНДРЕЙ АНДРІЙ АНДРЭЙ АНДРЮША АНДРІЙКО ANDREW ANDREY ANDREI ANDREAS ANDRII
АННА ГАННА АНЯ АНЮТА НЮРА ГАЛЯ ГАНУСЯ НЮША АНЕЧКА ANNA HANNAH ANN ANNE HANNA
АНТОН АНТОНІЙ АНТОНИЙ АНТОША АНТОСЬ ТОША ANTHONY ANTONI
АНТОНИНА АНТОНІНА ТОНЯ НИНА ТОСЯ ANTONINA
АРКАДИЙ АРКАДІЙ АРКАША ARKADY ARKADI
АРСЕНИЙ АРСЕНІЙ АРСЕН СЕНЯ СЕНЬКА ARSENY ARSENI
АРТЁМ АРТЕМ АРТЕМИЙ ТЁМА ТЕМА АРТЕМІЙ ARTEM ARTYOM ARTEMY
БОГДАН БОДЯ ДАНКО DANIEL BOHDAN BOGDAN
БОРИС БОРЯ БОРЬКА BORIS BORYS
ВАДИМ ВАДИК ДИМА VADIM VADYM
ВАЛЕНТИН ВАЛЯ ВАЛИК VALENTINE VALENTYN
ВАЛЕНТИНА ВАЛЯ ВАЛЮША VALENTINA VALENTYNA
ВАЛЕРИЙ ВАЛЕРІЙ ВАЛЕРА ВАЛЕРКА VALERY VALERI VALERII
ВАРВАРА ВАРЯ ВАРЮША BARBARA
ВАСИЛИЙ ВАСИЛЬ ВАСЯ ВАСИЛЬКО ВАСЫЛЬ BASIL VASILY VASYL VASIL VASSILI
ВЕРА ВІРА ВЕРОЧКА VERA VIRA
ВЕРОНИКА ВЕРОНІКА НИКА НІКА ВЕРА VERONICA VERONIKA
ВИКТОР ВІКТОР ВИТЯ ВІТЯ ВІТЬКО VICTOR VIKTOR
ВИКТОРИЯ ВІКТОРІЯ ВИКА ВІКА VICTORIA VIKTORIYA VIKTORIA
ВИТАЛИЙ ВІТАЛІЙ ВИТАЛИК ВІТАЛИК ВИТЯ VITALY VITALII VITALI
ВЛАДИМИР ВОЛОДИМИР УЛАДЗІМІР ВОВА ВОЛОДЯ ВЛАДИК ВЛАДЬ VLADIMIR WLODZIMIERZ VOLODYMYR WALDEMAR
ВЛАДИСЛАВ УЛАДЗІСЛАЎ ВЛАД ВЛАДИК СЛАВА VLADISLAV VLADYSLAV WLADYSLAW
ВСЕВОЛОД СЕВА ВОЛОДЯ
ВЯЧЕСЛАВ В'ЯЧЕСЛАВ СЛАВА СЛАВІК СЛАВИК VYACHESLAV VIACHESLAV
ГАЛИНА ГАЛЯ ГАЛЮСЯ ГАЛКА GALINA HALYNA GALYA
ГЕННАДИЙ ГЕННАДІЙ ГЕНА ГЕНЯ GENNADY HENNADII
ГЕОРГИЙ ГЕОРГІЙ ЮРИЙ ЮРІЙ ЕГОР ЄГОР ЖОРА ГОША ГОГА ЮРА GEORGE YURI JURI GEORGI
ГРИГОРИЙ ГРИГОРІЙ ГРИША ГРИЦЬКО ГРИЦЬ РЫГОР GREGORY HRYHORII GRIGORY
ДАНИИЛ ДАНИЛО ДАНИЛА ДАНЯ DANIEL DANYLO DANIIL
ДАРЬЯ ДАРИНА ДАРІЯ ДАША ДАРКА DARIA DARYA DARYNA
ДЕНИС ДЕНЯ ДЕН DENNIS DENIS DENYS
ДМИТРИЙ ДМИТРО ДИМА МИТЯ ДМИТРИК ДЗМІТРЫЙ ДІМА МИТРО DMITRY DMYTRO DIMITRI DEMETRIUS
ЕВГЕНИЙ ЄВГЕН ЄВГЕНІЙ ЖЕНЯ ГЕНЯ ЯЎГЕН EUGENE YEVGENY YEVHEN EVGENY
ЕВГЕНИЯ ЄВГЕНІЯ ЖЕНЯ ГЕНЯ EUGENIA EVGENIA YEVHENIIA
ЕКАТЕРИНА КАТЕРИНА КАТЯ КАТЮША КАТРЯ КАТРУСЯ КАЦЯРЫНА CATHERINE KATHERINE EKATERINA KATERYNA KATE KATERINA
ЕЛЕНА ОЛЕНА АЛЕНА АЛЁНА ЛЕНА ЛЄНА АЛЁНУШКА ОЛЕНКА HELEN HELENA ELENA OLENA ALENA
ЕЛИЗАВЕТА ЄЛИЗАВЕТА ЛИЗА ЛІЗА ЄЛИСАВЕТА ЛИЗАВЕТА ELIZABETH ELIZAVETA YELYZAVETA ELISABETH
ЗИНАИДА ЗІНАЇДА ЗИНА ЗІНА ZINAIDA
ЗОЯ ЗОЕЧКА ZOE ZOYA
ИВАН ІВАН ВАНЯ ІВАСЬ ІВАНКО ЯН ЯСЬ JOHN IVAN JAN
ИГОРЬ ІГОР ГОША ИГОРЁК ІГОРКО IGOR IHOR
ИЛЬЯ ІЛЛЯ ИЛЮША ІЛЬКО ELIAS ILYA ILLIA ELIJAH
ИННА ІННА ИННОЧКА INNA
ИОСИФ ЙОСИП ОСИП ОСЯ ЙОСЬКО ИОСЯ ЮЗЕФ JOSEPH JOSEF JOSIF YOSYP
ИРИНА ІРИНА ИРА ІРА ІРИНКА АРИНА ЯРИНА ІРЫНА IRENE IRINA IRYNA
КОНСТАНТИН КОСТЯНТИН КОСТЯ КОСТИК КОСТЬ КАСТУСЬ CONSTANTINE KONSTANTIN KOSTIANTYN
КСЕНИЯ КСЕНІЯ ОКСАНА КСЮША АКСИНЬЯ АКСАНА ОКСАНКА КСЕНЯ XENIA OKSANA KSENIA
ЛАРИСА ЛАРИССА ЛАРА ЛОРА LARISA LARYSA LARISSA
ЛЕВ ЛЕВКО ЛЁВА ЛЬОВА LEO LEV
ЛЕОНИД ЛЕОНІД ЛЁНЯ ЛЬОНЯ ЛЕНЯ LEONID LEON
ЛИДИЯ ЛІДІЯ ЛИДА ЛІДА LYDIA LIDIA LIDIYA
ЛЮБОВЬ ЛЮБОВ ЛЮБА ЛЮБАША LIUBOV LYUBOV
ЛЮДМИЛА ЛЮДА ЛЮСЯ МИЛА LUDMILA LYUDMYLA
МАКСИМ МАКСІМ МАКС МАКСИК MAXIM MAKSYM MAX MAKSIM
МАРГАРИТА РИТА МАРГО MARGARET MARGARITA MARHARYTA
МАРИНА МАРЫНА МАРИНКА MARINA MARYNA
МАРИЯ МАРІЯ МАРЬЯ МАША МАРІЙКА МАРУСЯ МАНЯ МАРИЧКА МУСЯ MARY MARIA MARIYA MARIJA MARIIA
МАТВЕЙ МАТВІЙ МАТЮША MATTHEW MATVEY MATVII
МИХАИЛ МИХАЙЛО МІХАІЛ МИША МИШКО МИХАСЬ МІША МИХАЙЛИК MICHAEL MIKHAIL MYKHAILO MISHA MYKHAYLO
НАДЕЖДА НАДІЯ НАДЯ НАДІЙКА НАДЗЕЯ HOPE NADEZHDA NADIA NADIYA
НАТАЛЬЯ НАТАЛІЯ НАТАЛИЯ НАТАША НАТА НАТАЛКА НАТАЛЯ ТАТА NATALIE NATALIA NATALYA
НИКИТА МИКИТА НИК МІКІТА NIKITA MYKYTA
НИКОЛАЙ МИКОЛА МІКАЛАЙ КОЛЯ МИКОЛКА НИК НІКОЛАЙ NICHOLAS NIKOLAI NIKOLAY MYKOLA NICOLAS
НИНА НІНА НИНОЧКА NINA
ОЛЕГ ОЛЕЖКА АЛЕГ ОЛЕЖИК OLEG OLEH
ОЛЬГА ВОЛЬГА ОЛЯ ЛЁЛЯ ЛЬОЛЯ ОЛЕНЬКА HELGA OLGA OLHA
ПАВЕЛ ПАВЛО ПАША ПАВЛИК ПАВЛУСЬ ПАВАЛ PAUL PAVEL PAVLO PAWEL
ПЁТР ПЕТР ПЕТРО ПЕТЯ ПЕТРИК ПЕТРУСЬ ПЯТРО PETER PYOTR PETRO PIOTR
ПОЛИНА ПАУЛІНА ПОЛЯ АПОЛЛИНАРИЯ ПОЛІНА PAULINE POLINA
РОМАН РОМА РОМКО РОМЧИК ROMAN
РОСТИСЛАВ РОСТИК СЛАВА ROSTYSLAV ROSTISLAV
СВЕТЛАНА СВІТЛАНА СВЕТА СВІТЛАНКА ЛАНА СВЯТЛАНА SVETLANA SVITLANA LANA
СВЯТОСЛАВ СВЯТИК СЛАВА SVIATOSLAV SVYATOSLAV
СЕМЁН СЕМЕН СЁМА СЕМКО СИМОН SIMON SEMYON SEMEN
СЕРГЕЙ СЕРГІЙ СЯРГЕЙ СЕРЁЖА СЕРЖ СЕРЫЙ СЕРЬОЖА СЕРЕЖА SERGE SERGEY SERGEI SERHII SERGIUS SERGIO
СОФИЯ СОФІЯ СОФЬЯ СОНЯ СОФІЙКА SOPHIA SOFIA SONIA SOFIYA SOFIIA
СТАНИСЛАВ СТАНІСЛАВ СТАС СЛАВА СТАСЬ STANISLAUS STANISLAV STANISLAW STAN
СТЕПАН СТЁПА СТЕПКО СТЕФАН СЦЯПАН STEPHEN STEPAN STEFAN STEVEN
ТАИСИЯ ТАЇСІЯ ТАЯ ТАСЯ TAISIA
ТАМАРА ТОМА ТАМАРОЧКА TAMARA
ТАРАС ТАРАСИК TARAS
ТАТЬЯНА ТЕТЯНА ТАНЯ ТАЦЦЯНА ТЕТЯНКА TATIANA TATYANA TETIANA TANYA TANIA
ТИМОФЕЙ ТИМОФІЙ ТИМА ТИМКО ТИМОША TIMOTHY TIMOFEY TYMOFII
ФЁДОР ФЕДОР ФЕДІР ФЕДЯ ФЕДЬКО ТОДОР THEODORE FYODOR FEDIR FEDOR
ФИЛИПП ПИЛИП ФІЛІП ФИЛ PHILIP FILIPP FILIP PYLYP
ЮЛИЯ ЮЛІЯ ЮЛЯ ЮЛЬКА ЮЛІЯНА JULIA YULIA YULIYA JULIE
ЮРИЙ ЮРІЙ ЮРА ЮРКО ЖОРА ЮРАСЬ YURI YURIY GEORGE JURIJ YURII YURY
ЯКОВ ЯКІВ ЯША ЯСЬКО JACOB YAKOV YAKIV JAKUB JAMES
ЯРОСЛАВ СЛАВА ЯРИК ЯРКО JAROSLAW JAROSLAV YAROSLAV
ADAM ADAŚ ADASIEK
AGNIESZKA AGA AGUSIA AGNES AGNIESIA
ALEKSANDER ALEK OLEK OLO ALEX
ALEKSANDRA OLA OLKA ALEKSA OLEŃKA
ANDRZEJ ANDRZEJEK JĘDREK JĘDRZEJ ANDREW
ANNA ANIA HANIA ANKA HANNA ANULA ANECZKA ANUSIA
ANTONI ANTEK TONI TOSIEK ANTOŚ
BARBARA BASIA BAŚKA BASIEŃKA BARA BARČA BARUŠKA
BARTŁOMIEJ BARTEK BARTOSZ BARTUŚ
BOGUSŁAW BOGUŚ BOGDAN BODZIO
CZESŁAW CZESIEK CZEŚ ČESLAV
DOROTA DORKA DOROTKA DORA
EDWARD EDEK EDZIO EDZIU
ELŻBIETA ELA ELŻUNIA ELKA ALŽBĚTA BĚTA BĚTKA ELIŠKA ELIZABETH
EWA EWKA EWUNIA EVA EVIČKA
FRANCISZEK FRANEK FRANUŚ FRANTIŠEK FRANTA FANDA FRANCIS FERO
GRZEGORZ GRZESIEK GRZEŚ GREGORY GRZESIO ŘEHOŘ
HELENA HELA HELENKA HELCIA LENKA
HENRYK HENIEK HENIO JINDŘICH JINDRA HENRY
IRENA IRKA RENA INKA
JADWIGA JADZIA JAGODA JAGA JADZIUNIA
JAKUB KUBA KUBUŚ JACOB JAKOUBEK
JAN JANEK JAŚ JANUSZ JASIEK HONZA JENDA JOHN JANKO JENÍK
JAROSLAV JARDA JAREK JARA SLÁVEK
JERZY JUREK JURKO GEORGE JERZYK JIŘÍ JIRKA JURA GEORGE
JOANNA ASIA JOASIA AŚKA JOHANA
JÓZEF JÓZEK JOŻIN JOSEF PEPA JOSEPH PEPÍK JOZO JOŽO JOŽKO JÓZIO JOŽE
JOVAN JOVICA JOCA IVAN JOVO JOHN
KATARZYNA KASIA KAŚKA KATARÍNA KATKA KATEŘINA KÁŤA KAČKA KATHERINE KATICA KATARINA KASIEŃKA
KAZIMIERZ KAZIK KAZIO KAZEK
KRYSTYNA KRYSIA KRYŚKA KRISTÝNA TÝNA KRISTINA
KRZYSZTOF KRZYSIEK KRZYŚ KRZYSIO KRYŠTOF CHRISTOPHER KRISTOF
LADISLAV LÁĎA LADIN VLADISLAV LACO
LUDWIK LUDEK LUTEK LUDVÍK LUDĚK
MAGDALENA MAGDA MADZIA LENA MAGDUSIA MÁJA
MAŁGORZATA GOSIA MAŁGOSIA GOŚKA MAŁGOŚKA MARGARET MARKÉTA MAGGIE MARKÉTKA
MARCIN MARCINEK MARTIN MARCINIAK
MARIA MARYSIA MARYLA MAJKA MARIE MAŘENKA MARUŠKA MÁŇA MARICA MARIJA
MATEUSZ MATEUSZEK MATEJ MATĚJ MATTHEW MATI
MICHAŁ MICHAŁEK MISIEK MICHAL MICHAEL MÍŠA
MIHAILO MIHAJLO MIKA MIŠA MIŠKO MIHAEL
MIKOŁAJ MIKO MIKI NICHOLAS NIKOLA MIKOŁAJEK NIKO
MILOSLAV MILOŠ MILA MIREK
MIROSŁAW MIREK MIREČEK MIROSLAV MIRO
NIKOLA NIKOLICA NIKO NIDŽO
PAVEL PAVLÍK PAJA PAULUS PAVOL PAĽO
PAWEŁ PAWEŁEK PAWCIO PAUL
PETAR PERO PERICA PEĐA PETER
PIOTR PIOTREK PIOTRUŚ PETER PETR PÉŤA PEŤKA
RYSZARD RYSIEK RYŚ RICHARD RYSIO
STANISŁAW STACH STASIEK STAŚ STASZEK STANISLAV STANDA SLÁVEK STANO
STEFAN STEFEK STEVAN STEVO STEPHEN STEVICA ŠTEFAN ŠTĚPÁN
TADEUSZ TADEK TADZIO THADDEUS TADEÁŠ
TERESA TERENIA RENIA TEREZA TERKA TERESKA
TOMASZ TOMEK TOMUŚ TOMÁŠ TOM THOMAS TOMÁŠEK
VÁCLAV VAŠEK VENCA WACŁAW WACEK WENCESLAS VENOUŠ
VLADIMIR VLADO VLADA VLADIMÍR VLÁĎA
VOJTĚCH VOJTA VOJTÍK WOJCIECH WOJTEK ADALBERT WOJTUŚ
WIESŁAW WIESIEK WIESIO VĚSLAV
WIKTOR WIKTOREK VICTOR WITEK
WŁADYSŁAW WŁADEK WŁADZIO VLADISLAV
ZBIGNIEW ZBYSZEK ZBYCH ZBIGI ZBYSIO
ZDENĚK ZDENDA ZDENO ZDZISŁAW ZDZISIEK ZDZICH
ZOFIA ZOSIA ZOŚKA ŽOFIE SOPHIA ZOFKA
ĐORĐE ĐURO ĐURĐE GEORGE JURAJ JURE ĐOKA ĐURA`;
