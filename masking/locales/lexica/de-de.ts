import type { Lexicon } from '../locale.ts';
import { names, words } from '../words.ts';

/** Surnames are put together from parts of the landscape, rare or invented; nobody known bears one with these given names. */
export const DE_DE_LEXICON: Omit<Lexicon, 'regions'> = {
  femaleNames: words(`Adelheid Almut Anneliese Annegret Bärbel Beate Birgit Brunhild Christel Dagmar Dörte Edeltraud
    Elfriede Elke Ernestine Frauke Friederike Gerlinde Gesine Gudrun Hannelore Hedwig Heidrun Heike Helga Hildegard Ilse
    Imke Ingeborg Irmgard Jördis Jutta Karin Kerstin Käthe Leonie Lieselotte Lioba Ludmilla Magda Margarete Marlene
    Mechthild Meike Nele Ortrud Ottilie Petra Quirina Rosemarie Roswitha Rieke Sieglinde Silke Svenja Swantje Traude
    Ulrike Undine Ute Veronika Walburga Wiebke Wilhelmine`),
  maleNames:
    words(`Albrecht Alwin Ansgar Arnulf Bernd Bertram Burkhard Detlef Dietmar Dirk Eberhard Eckart Egon Ekkehard
    Engelbert Ewald Falk Ferdinand Florian Friedhelm Gernot Giselher Gottfried Götz Gregor Günter Hagen Hartmut Heiner
    Helmut Henning Heribert Holger Hubertus Ingo Jens Joachim Jörg Jürgen Kaspar Klaus Konstantin Lambert Leopold Lothar
    Ludger Lüder Malte Meinhard Norbert Ottokar Raimund Reinhold Rüdiger Sören Theodor Torsten Udo Uwe Veit Volker Wendelin
    Wilfried Wolfram`),
  surnames: names(`Ahrensfeld|Amselgrund|Apfelstädter|Auenbrück|Bachstelzer|Bärenklau|Birkenhagen|Blaurock|Bogenhöfer
    |Brombeerich|Buchenroth|Dachsberg|Distelkamp|Dornhöfer|Drosselmeyer-Lund|Eibenschütz-Reh|Eichenlaub|Elsterhorst|Erlenwein
    |Eulenbrück|Falkenrath|Farnleitner|Feldhäuser|Finkenwerth|Fliederkamp|Föhrenbach|Fuchsloher|Gänseblum|Gerstenkorn
    |Ginsterberg|Glockenspill|Grasmücker|Grünwaldt-Höß|Habichthorst|Haferkamp|Hagebutt|Haselbrink|Heckenröder|Heidenröslein
    |Herbstlaub|Hirschgrün|Holunderer|Honigmund|Hopfengarth|Igelsböck|Immergrün|Kastanger|Kiebitzhof|Kirschblüter|Kleefeldt
    |Königskerz|Kornblum-Thies|Krähenbühler|Kranichfeld|Kräutlein|Kuckucksheim|Lerchenfelder|Lichtmannegger|Lindenschütz
    |Löwenzahner|Luchsinghaus|Mährenholz|Maiglöck|Mandelkow-Rüth|Marderstein|Meisenbrink|Möhrenschlag|Mohnfelder|Moosbrücker
    |Mühlengraber|Müller-Kranichfeld|Nachtigäller|Nebelthau|Nesselrodt|Otterbeck|Pappelheim|Pfefferkraut|Pfingstrosner
    |Quellbrunner|Rabenhorst|Rehbockel|Rohrdommler|Rotkehler|Rübezahn|Salbeistedt|Schachtelhalm|Schafgarber|Schilfroth
    |Schlehdorner|Schneeweißer|Schwalbennest|Schwarzerlen|Seggenthal|Sonnentauer|Sperlingshof|Steinbrecher-Öhl|Storchenegg
    |Süßholzer|Tannhöfler|Teichröhricht|Trollblumer|Uferschnepf|Veilchenrath|von Amselgrund|von der Ginsterheide
    |von und zu Kiebitzhof|Wacholdinger|Weidenröscher|Weißdornig|Wiesenkümmel|Zaunkönigk|zur Lindenau|Zwetschger`),
  streets:
    names(`Ahornweg|Alte Ziegelei|Am Krähenbrunnen|Am Mühlbach|Amselgasse|An der Schäferwiese|Apfelallee|Auf dem Rebhügel
    |Bachstelzenweg|Birnbaumstraße|Blaumeisenring|Buchfinkenstraße|Dorfangerstraße|Drosselpfad|Eisvogelgasse|Erlengrund
    |Färbergasse|Feldrainstraße|Fliederbogen|Gänseblümchenweg|Gerbersteig|Hagebuttenweg|Haselnussring|Heckenrosenstraße
    |Hinter den Gärten|Holunderstraße|Igelpfad|Im Kleefeld|Kirschgartenstraße|Königskerzenweg|Korbmacherstraße|Lerchenplatz
    |Löwenzahnweg|Mohnblumenallee|Nachtigallenstieg|Obere Weinleite|Quittenweg|Sankt-Quirin-Straße|Schlehenhang|Töpferstraße
    |Unter den Pappeln|Zaunkönigweg`),
  towns: names(`Bad Ginsterau|Birkenrode an der Lühe|Bröselbach|Distelhausen|Erlstadt|Fichtenwerder|Gänsheim|Hagebütten
    |Hollerbrück|Igelshofen|Käferloh|Kirschwalde|Kleinlinden-Höh|Krähenmoor|Lämmerstedt|Mohnhausen|Neu-Amselfeld|Ottersried
    |Quellenrode|Rübenau am See|Schlehenburg|Süderfinkenbüll|Tannmühl|Unterkleebach|Wacholdern|Zeisigstadt`),
  employers:
    names(`Ahrensfeld Feinmechanik GmbH|Amselgrund Verlagshaus KG|Bärenklau Gartenbau GmbH|Birkenhagen Logistik AG
    |Blaurock Optische Werke GmbH|Dachsberg Werkzeuge GmbH & Co. KG|Distelkamp Textil AG|Eulenbrück Software GmbH
    |Falkenrath Kliniken gGmbH|Ginsterberg Solartechnik GmbH|Haselbrink Papierfabrik AG|Kiebitzhof Molkerei eG
    |Königskerz Arzneimittel GmbH|Lindenschütz Architekten PartG|Löwenzahner Spielwaren GmbH|Möhrenschlag Gemüsebau KG
    |Nebelthau Messtechnik GmbH|Otterbeck Wasserbau AG|Quellbrunner Getränke GmbH|Rotkehler Klavierbau GmbH
    |Schlehdorner Kräuter GmbH|Storchenegg Fahrzeugteile AG`),
  companies:
    names(`Apfelstädter Möbelhandel GmbH|Finkenwerth Beratung UG|Gerstenkorn Backstuben GmbH|Hopfengarth Ausschank GmbH
    |Kornblum & Thies Fotostudio GbR|Maiglöck Floristik GmbH|Pfefferkraut Feinkost GmbH|Sonnentauer Immobilien GmbH`),
  landlords:
    names(`Hausverwaltung Eichenlaub|Wohnbau Kleefeldt eG|Lerchenfelder Immobilien KG|Wohnungsverein Moosbrücker
    |Grundbesitz Rabenhorst GbR|Mietwohnungen Seggenthal|Schwalbennest Wohnen GmbH|Vermietung Weidenröscher
    |Siedlung Im Kleefeld eG`),
  banks:
    names(`Bank am Krähenbrunnen|Kiebitz Direktbank|Landbank Distelhausen|Gemeindebank Ottersried eG|Sparhaus Quellenrode
    |Taubenmarkt Bank AG|Volkskasse Süderfinkenbüll|Ginster & Söhne Bankhaus|Handwerkskasse Zeisigstadt`),
  electricUtilities: names(`Stadtwerke Distelhausen|Kranichstrom GmbH|Windhöfe Energie|Lichtmühle Strom`),
  gasUtilities: names(`Gaswerk Erlstadt|Flämmchen Gas GmbH|Wärmebund Tannmühl`),
  waterUtilities: names(`Wasserverband Lühetal|Quellwerke Rübenau|Zweckverband Otterwasser`),
  telecoms: names(`Brieftaube Telekommunikation|Zwitscherleitung GmbH|Fernruf Süd-West`),
  councils: names(`Stadt Distelhausen|Gemeinde Käferloh|Stadt Bad Ginsterau|Gemeinde Unterkleebach`),
  shops: names(`Bäckerei Krümelmeier|Kaufladen Rübchen|Blumen Veilchenrath|Drogerie Seifenblase|Apotheke Zum Uhu
    |Metzgerei Wurzelsepp|Gasthof Zum Dachs|Kino Guckkasten|Buchhandlung Eselsohr|Tankstelle Am Hohlweg|Radhaus Speichel
    |Teestube Kessel & Co|Baumarkt Schraubstock|Schuhhaus Schnürsenkel|Gemüsehof Möhrchen|Spielzeug Purzelbaum
    |Eisdiele Schneekugel|Schreibwaren Tintenklecks|Optik Adlerblick|Reinigung Weißwäsche|Weinkeller Traubenkern
    |Markthalle Am Anger`),
};
