import type { Lexicon } from '../locale.ts';
import { names, words } from '../words.ts';

export const ES_ES_LEXICON: Omit<Lexicon, 'regions'> = {
  femaleNames:
    words(`Adoración Águeda Ainara Amparo Araceli Asunción Aurelia Azucena Begoña Belén Brígida Candela Caridad
    Casilda Catalina Concepción Consuelo Covadonga Dolores Edurne Elvira Encarnación Engracia Esmeralda Esperanza Estíbaliz
    Eulalia Fátima Felisa Filomena Florentina Fuensanta Gertrudis Graciela Guadalupe Herminia Idoia Inés Inmaculada Itziar
    Jacinta Leocadia Leonor Lourdes Luzdivina Macarena Magdalena Maitane Maravillas Mencía Mercedes Milagros Montserrat
    Nieves Noemí Obdulia Paloma Pilar Presentación Purificación Remedios Rocío Sagrario Saturnina Soledad Socorro Úrsula
    Valvanera Visitación Yolanda Zaida`),
  maleNames:
    words(`Abelardo Adrián Agapito Agustín Alarico Amadeo Amancio Anastasio Andrés Aníbal Anselmo Aquilino Arístides
    Arsenio Atanasio Baldomero Baltasar Bartolomé Basilio Benigno Bermudo Bernabé Bonifacio Casimiro Cayetano Ceferino
    Celestino Cipriano Clemente Crisanto Cosme Demetrio Domingo Eleuterio Eliseo Emeterio Evaristo Fermín Froilán Fulgencio
    Germán Gervasio Gonzalo Heliodoro Hilario Honorio Ildefonso Iñaki Íñigo Jenaro Joaquín Ladislao Laureano Leandro Leopoldo
    Lisardo Macario Martín Melchor Nicanor Olegario Pascual Plácido Ramón Robustiano Saturnino Servando Telesforo Teófilo
    Ursicino Venancio Wenceslao Zacarías`),
  surnames:
    names(`Abedularte|Acebalino|Albahacero|Alcornocal|Almendrosa|Álamonegro|Amapolar|Arándanos|Arroyoclaro|Avellanal
    |Azafranera|Barbecho|Berrocalejo|Brezalino|Buenacerca|Cañaverde|Cardencha|Carrascosilla|Castañuelo|Cerezalino|Chopalera
    |Cigüeñal|Ciruelano|Clavelina|Colmenarejo|Cordonera|Cuervasanta|de la Amapola|de la Encinilla|de las Heras Altas|de los Olmillos
    |del Robledillo|Encinarejo|Endrinal|Enebralta|Espigado|Fresnadillo|Fuenteseca|Garbanzuelo|Gavilánez|Girasolano|Golondrino
    |Granadoso|Guindalejo|Guijarrosa|Hayedoalto|Helechosa|Herrerillo|Higueralta|Hinojal|Hormiguera|Jaralejo|Jilguero|Juncalera
    |Lagartero|Lavandero|Lechuzón|Lentiscal|Linaceral|Lirioseco|Madreselva|Madroñal|Manzanedillo|Margaritón|Mimbreral|Mirlero
    |Moralejón|Moscatelar|Musgoviejo|Naranjuelo|Nogaledo|Núñez-Arroyal|Olivaredo|Olmedilla|Orégano|Ortigosilla|Paloverde
    |Pardalejo|Peñacorva|Peñascalino|Peralejón|Perdigosa|Pinarejo|Piornal|Pradollano|Quejigal|Rabanedillo|Regajuelo|Retamalejo
    |Romeralejo|Rosaledano|Salgueral|Saltamontes|Sauceda-Lis|Serbalero|Tejadillo|Tomillar|Torozano|Trebolino|Trigalejo
    |Urogallo|Valdebrezo|Valdecuervo|Valdetrébol|Vencejón|Verdecillo|Viñalejos|Yerbabuena|Zarzalejo|Zorzaleda`),
  streets: names(`Alameda de los Chopos|Avenida de la Cigüeña|Avenida de los Almendros|Avenida del Molino|Calle Abubilla
    |Calle Alfareros|Calle Azafrán|Calle Bordadoras|Calle Cantareros|Calle Cordeleros|Calle de la Aceña|Calle de la Alberca
    |Calle de la Era|Calle de la Fragua|Calle de la Higuera|Calle de la Lechuza|Calle de la Noria|Calle de las Golondrinas
    |Calle de los Castaños|Calle del Abrevadero|Calle del Arroyo|Calle del Búho|Calle del Horno Viejo|Calle del Olmo
    |Calle del Palomar|Calle del Romero|Calle Espigadoras|Calle Jilgueros|Calle Madroño|Calle Pregonero|Calle Tomillo
    |Camino de la Dehesa|Camino del Robledal|Carretera de la Sierra Chica|Cuesta de los Hilanderos|Paseo de la Retama
    |Paseo del Soto|Plaza de la Cebada|Plaza del Trillo|Rincón de las Ortigas|Ronda del Olivar|Travesía del Lagar
    |Vereda del Zorzal`),
  towns:
    names(`Abubillas del Monte|Albercón|Almendralosa|Aldeamirlo|Arroyobrezo|Azafranales|Cañaverdeja|Castrogavilán|Chopera Alta
    |Cigüeñuela de Abajo|Encinarosa|Fresnohondo|Fuentelechuza|Guindalera del Río|Higueral de la Vega|Jarahonda|Madroñosa
    |Mirladero|Navazorzal|Olmeda de los Búhos|Peñacorva|Quejigosa|Retamar de San Roque|Robledoseco|Torrealondra|Valdetrébol
    |Villajilguero|Zarzaleda`),
  employers: names(`Aceites Olivaredo S.A.|Alfarería Cantarosa S.L.|Azulejos Peñacorva S.A.|Bodegas Moscatelar S.A.
    |Calzados Cordonera S.L.|Clínica Madreselva S.L.|Conservas Arándanos S.A.|Editorial Lechuzón S.L.|Ferretería Industrial Brezalino S.L.
    |Harinas Trigalejo S.A.|Hilaturas Linaceral S.A.|Informática Vencejón S.L.|Juguetes Saltamontes S.L.|Laboratorios Yerbabuena S.A.
    |Maderas Nogaledo S.L.|Mieles Colmenarejo S.L.|Muebles Castañuelo S.A.|Papelera Chopalera S.A.|Quesos Pradollano S.L.
    |Semillas Girasolano S.A.|Talleres Guijarrosa S.L.|Transportes Golondrino S.L.|Viveros Rosaledano S.L.`),
  companies:
    names(`Albahacero Catering S.L.|Clavelina Floristas S.L.|Endrinal Licores S.L.|Fresnadillo Reformas S.L.|Jaralejo Viajes S.L.
    |Mimbreral Cestería S.L.|Orégano Gastronomía S.L.|Tejadillo Inmuebles S.L.`),
  landlords: names(`Alquileres Encinarejo|Fincas Berrocalejo|Gestión Cañaverde S.L.|Hogares Salgueral|Inmuebles Piornal
    |Patrimonial Hayedoalto S.L.|Pisos Regajuelo|Viviendas Torozano|Rentas Valdebrezo S.L.`),
  banks: names(`Banco de la Cigüeña|Banco Peñacorva|Caja de Torrealondra|Caja Rural del Zorzal|Banca Hermanos Quejigal
    |Banco Noria y Trillo|Crédito Villajilguero|Montepío de Retamar|Banco del Olivar Viejo`),
  electricUtilities: names(`Luz de la Noria|Eléctrica Torrealondra|Viento Chico Energía|Chispa y Sol`),
  gasUtilities: names(`Gas de la Dehesa|Llama Azul Energía|Gasista Quejigosa`),
  waterUtilities: names(`Aguas de la Aceña|Mancomunidad Río Mirlo|Canal de Fresnohondo`),
  telecoms: names(`Paloma Mensajera Telecom|Hilo de Cobre|Red Vencejo`),
  councils: names(
    `Ayuntamiento de Torrealondra|Ayuntamiento de Madroñosa|Ayuntamiento de Villajilguero|Ayuntamiento de Quejigosa`,
  ),
  shops:
    names(`Panadería La Espiga Chica|Frutería El Rábano|Ultramarinos La Alacena|Farmacia del Búho|Librería Tinta y Pluma
    |Cine El Farolillo|Café de la Noria|Carnicería El Trillo|Gasolinera La Cuesta|Bicicletas Pedalea|Ferretería El Clavo
    |Floristería Amapola|Tintorería La Plancha|Zapatería El Cordón|Juguetería Peonza|Mercado de la Cebada|Mesón del Lagar
    |Papelería El Tintero|Mercería El Dedal|Óptica Buenavista Chica|Pescadería La Trucha|Heladería Copo de Nieve`),
};
