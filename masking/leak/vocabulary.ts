// Written by scripts/regenerate-vocabulary.ts: every word of the literals that papers and packets are made of.
export const VOCABULARY: readonly string[] = `
  aaaa aba abastecimiento abcd abdefghjlnpqrstuwxyz abfallentsorgung abgaben abgabenbescheid abgebucht ablaufdatum
  abnahmestelle abonado abonan abone abonnement abonos abord about aboutyou above abr abrechnung abrechnungszeitraum
  abril abruf abschlag abschlage abschnitt abschnitte absent abwasser abzuge abzuglich accept accepte accepted
  acceptee acceso access accord account accountholder accountnumber accountof accounts acct accuracy acepto
  acheminement acht acquittes acreedores act acta acte activa active actividad activite activity actor actorid actual
  actuel acudimos acudir acuerdo acumulado add added addr address addressee addresslines addressof adeudos adjustment
  administracion administrator admission admitted adresse advance advice aes africa african after again againms
  against agence agent ages ago agosto agree agreed agreeing agreement agrees agua aguas ahorro aide ainsi ajokortti
  aktiv alabama alaska alberta alcantarillado algorithm alguna align alike all alle aller allocated allow allowed
  allows allowweakcryptography almost alone alpes alpha alquiler already als alt alter alterarse altere altered
  alumbrado ambiguous america american amka among amortizar amount amountdue amounts amp amt amtlicher anchors ancien
  anciennete and andalucia andere anderungen anew anfallen anfangssaldo anfangsstand angaben angegebene angestellt
  anmerkungen annee annees annotation annual annualincome annuel annuelle ano anonymous anos another anrufen
  anschluss anschrift answer answers anterieur anterior anteriores antes anticipadamente anticipation antrag
  antragsformular antragsteller antragstellers antwort anual anuales any anylayout anzahl aouaæøœðþłđ aout apart
  apartados apellidos apertura aplieciba app appelez appels apple applicable applicant applicantname applicantreasons
  applicants application applicationid applications applied apply applying appose appropriate approval approvals
  approve approver apr april apt apunte ara aragon arbeit arbeitgeber arbeitgebers arbeitslosenversicherung
  arbeitspreis arbeitsvertrag arbitral arbitration arcep archive are area args arizona arkansas armees army
  arrastrado arrendamiento arriba art article articles articulo ask asked asks asmens asof assainissement assemblee
  assigned association assurance ast atin attack attempt attempts attendre attestation atteste attiki attorney
  attribute attributes auc aucun aucune audiovisual audit auf aufenthaltsdauer aufenthaltstitel aufgelaufen auflosung
  aug augenfarbe august aus ausdruck ausdrucks ausgang ausgange ausgestellt aussi ausstellende ausstellenden
  ausstellender ausstellung ausstellungsdatum australia australian austria austrian ausweisnummer ausweist
  auszahlungsbetrag auszahlungsdatum auszug auszugsnummer auszugszeitraum aut auteur authority auto automatique
  automatiquement autonomo autoridad autorise autorite autorites autoriza autorizado autre auvergne aux available
  avant avec average avif avis avisenos avoid avoided avr avril away ayuda azules back backed background backup
  backwards bail balance balances bancaires bancario banco band bank bankarbeitstagen bankleitzahl bankname banks
  banque bar bare bareme barred bars bart bartholomew base basic basuras batch bcdeghkmpr bcdeghkmprtvw beantragen
  bearer bears became because becomes bedingungen been beforderern before beforehand begin beginn beginning beginnt
  begins beglaubigt beglaubigte beglaubigung begleichen behind behorde bei beigedruckt being bekmt bel belastung
  belastungen belgian belgium belong belongs below bemessung bend benefits berichtigen berucksichtigt beschaftigt
  beschaftigung bescheid bescheinigt bescheinigung beschrankter beschwerde beside bestandsbescheinigung besteht
  betrag better between bewahren bezeichnung bezuge bezugemitteilung bic big bill billdate billed billing bin binnen
  birth birthplace bis bitte blank blatt blau bleibt bleu blind blindshare blk bln blob blobs block blu blue blur
  blurred bmf board boarding bold bonne booked booklet bool boolean border bordercolor borderlinecap borderwidth born
  both bottom box boxed boxes bra branch branchement braun brazil brazilian bre break bretagne brings britain british
  bro broadband broken brought brown brunswick brut bruto brutos brutto bruttobetrag bruttojahreseinkommen bstrokes
  buchung buchungen buchungstag buchungstext building bulgarian bulletin bundesnetzagentur business businesses
  businessname bust busy but byhand bykind byte bytes cable caducidad caisse calculan calcules calendar calentar
  calibrate calibration california call called caller calling callingcode calls cambio came camera campus can canada
  canadian cancelled cannot canonical cap capital capitales caption captioned captions card cardnumber care cargara
  cargo cargos carolina carried carriers carry carta cartao carte cartridge case cash castilla categories category
  catorce cause caveat ccf ceadunas cedemos cedula cel cells cent centre cents certain certifica certificacion
  certificado certificat certificate certification certifico certifie certified certifiee certifies certify cestovni
  cestovny cette change changed changement channel channels chaque charge charged charges charset charter chauffer
  che check checkdigits checked checking checkpoints checks cheque cher chere children china chinese chip chmod chn
  choice choiceat choices chomage choose chosen cidadao cierre ciertos citizen citizenship city ciudadania civil
  claim claimed claims clase clases class classification clean cleared clearing clerk client cliente clock close
  closed closedas closing closingbalance clue cmap coarse cobra cobrado code coded codes codigo coincide col collapse
  collar collected collisions colon color colorado colour columbia column columns com comb come comercializadora
  comercio comes comienza comision comisiones command comme commerce commercial commit commonwealth communales
  communications como comp companies company companyein companyname compare compared comparen compares compatible
  compensation complaint complementaire complet complete completo completos complets composite compra comprennent
  compressed compression compressionlevel compruebe compte compteur compulsada computer comunes comunicara comunicare
  comunicarnos comunique con concedida concepto conceptos concernee condensed condensedbold condiciones condition
  conditions conducao conduccion conducere conducir conduire confiance confianza confidence confidences config
  configurable confirmed conflict conflicting conflicts conforme connecticut consent consentimiento conservamos
  conserve conservees conservez consistent consists conso consommation const consta constan conste constitucion
  constituee constituida constitutifs constitution constitutiva consumida consumo consumption contador contains
  content contiene contient contingencias continuacion contours contract contradicts contrast contrat contratada
  contrato contributions control controlnumber convention conventions coordonnees copia copie copies copy copyfor cor
  cordial cornelius corp corporation corporations correct corrected correction correctionid corrections corrective
  correcto corregirlo correo correos correspondence corriente corrigee cost coste costs cotisations could couleur
  council councils count counted counter countries country countryname counts courant courriel cout couverture cover
  coverage covered covers crashed crashes credit crediteurs credito credits cross cryptography ctr cualquier cuando
  cuanto cubic cubierta cuenta cumul cumuls cuota cuotas currency current currentcolor curriculum customer cut cutive
  cutivemono cycle cze czech czechia dado daher daily dakota damaged danish dank dann dans dar darf dark
  darlehensantrag darlehensbetrag darul das dass data database dataset datasets date dated dateofbirth dates datos
  datum davon day dayfirst days dcs dear debe debian debit debiteurs debits debut dec december decembre decide
  decided decides deciding decision decisionid decisions declaracion declaration declare declared declaredtype
  declarer declaro decline decouvert decrypted deducciones deducir deduction deductions default deferrals deferred
  defers definition degrade degraded dehors del delai delaware delay delicado delivers delivery delivrance delivre
  delivree dem demand demande demandeur demeure demora den denied denmark denomina denominacion denomination dense
  dep departement department depassement dependants dependent depends depose deposit depositos deposits depots dept
  depth deputy der derecho derniere des descripcion description descubierto desde desempleo designation desservie
  dessous dessus destination desto destroyed detach detachez detail details detalle deu deutsch deutsche deutschland
  deux dev developer devengado devengos device devise devolucion devolverse dez dezember dia diario dias dic
  diciembre did die dienstleistungen diese diesem diesen dieser dieses diez differ different digit digital digits dir
  direccion direct direction director directory disagree disk disolucion display disposition disregarded dissolution
  dissolve distinguees distribution distributions district div dividends divides divisa division dix dln dmv dni dnk
  dob doblar doc docket doctype document documentcode documented documentid documentnumber documento documentos
  documents does doing doit dokumentennummer domain domicile domiciliacion domicilio done donnees donner donor dont
  dos double doubt dovoljenje down dowod dozvola dpi draft drafted drafts drama draussen draw drawing drawn draws
  driver driving drivinglicence droit droits drop drops druckbuchstaben dst dudas due duedate duly duplicate dura
  duracion durante duration duree durfen dutch dytiki each early earnings easier eau eaux echeance echeances
  eclairage edge edit edite editor eexist ehsan eigenen eigentum eight eighth ein einband eine einem einer eingang
  eingange eingegangen eingereichten eingetragen einkommen einlagen einleger einreisen eins eintragung eintragungen
  eintragungsbescheinigung einverstanden einwendungen einwilligung einzelner ejercer elective electric electrica
  electricidad electricite electricity electricutilities electronic electronico electronique elektronisches eleven
  eligible ellada elle else elsewhere elta email embed embedded emergency emetteur emis emise emision emisor emission
  emitido emp empfindlich empleado empleo emploi employed employee employeeaddress employeeid employeename
  employeessn employer employeraddress employerein employername employers employerstateid employeur employment
  empresa empty encode encontrara encrypted encuentra end ende ending endorsements ends endsaldo endstand endswith
  ene energia energie energy enero enfants eng engedely engine england enlevement enoent enough ensuite enter entered
  entgeltabrechnung entgelte enthalt enthalten entidad entities entity entradas entrainer entrees entregados
  entreguelo entries entry entschadigungsfahig entscheiden entstehen enum epargne epoch erased erdgas erhalten
  erheben erhitzen erhoben erklare erklarung erlaubten erreur error erst erstellt erwerbstatigkeit escalate escalated
  escritura esp espana espanola est esta estado estampa estan estancia estate estatura estatutos este estimad
  estimadas estimado estimated estimes estudiante etabli etat etats etc ete etes etre etudiant eur europe evaluated
  even event eventid ever every everything everywhere evidence evisa evt exactly exacts example examples exception
  exempt exemption exemptions exhausted exige exigibles exist existence exists exit exp expect expected expedicion
  expedida expedido experience expiration expired expires expireson expiry expirydate explain explained expo export
  exported expression extension extract extraction extractions extracto extrait extremadura eye eyecode eyes face
  facil fact facts factura facturacion facturado facturados facture facturee fail failed failedchecks fails failure
  faint fait faithfully fallig falligen falligkeit false familienname family far fatca faulty fax faxed feb febrero
  februar february fecha fed federal federaltax federaltaxwithheld fee fees feet female femalenames fernwarme fest
  festnetz fev fevr fevrier few fewer fff fibra fica fiche fiction fidelity field fields figcaption figura figure
  fija fijado fijo file filed files filiale filing filipino fill filler filter fin final find finden finished finland
  finnish firma firme firmenname firms first fit five fixe fixed fixee flag floor florida focus foi fois fold folded
  folder folleto follow following fonciere font fonts foot for force foreign forenames foresee forged forget
  forincrementalupdate form forma formalites formas format formation formats forme formed former forms formulaire
  formulario fort fortbestand forward found founded four fournisseur fourteen fourth fra fragen fragile frais frames
  francais francaise france fraud free french freshness freundlichen friday frist from frontera frontiere fruher fue
  fuera fuhren fuhrerschein fuhrerscheins fuhrt full fullen fullname fur furnished future førerkort gal galicia
  gallons gap gaps garantis garantizados gardez gas gasgeruch gasrechnung gasutilities gate gave gaz gbp gbr geben
  gebuhren gebuhrenbescheid geburtsdatum geburtsort geburtstag geburtsurkunde geduldete geehrte geehrter gegenstand
  gegrundet gehalt gehaltsabrechnung gekennzeichnete gekundigt gelesen genannte gender general generated georgia
  gerance german germany ges gesamtabzuge gesamtbetrag gesamtbrutto gesamtkosten geschafte geschaftsanschrift
  geschaftsfuhrung geschaftsstelle geschatzt geschlecht gesellschaft gesellschaftsvertrag gesetz gesetzes gestattet
  get getrandomvalues gewunschter gewunschtes gezahlter girokonto give given givenname givennames gives glance glyf
  goes going good google gracias grain grainy grand grant granted gratis gratuitement grau grc great greatest greece
  greek green greffe greffier greffiere grenze grey grid gris grises grn gross grosse grosspay ground group groups
  grun grundbesitzabgaben grundgebuhr grundgehalt grundpreis grundsteuer grundungsdatum grundungsurkunde grussen gry
  gtm guessed guichet guida gultig gutgeschrieben guthaben gutschrift gutschriften haben haber habiles haftung hair
  haircode halbjahrlich half halflifedays hampshire han hand handed handel handelsregister handelsregisterauszug
  handelsregisternummer handjoined handloose hands hang has hash hashes hasta haus have hawaii hay haz head heading
  health heat heft heic height heights heiratsurkunde held help helps henkilokortti here hereby hessen hex hgt hhea
  hidden hiermit high hilfe historico historique history hit hits hmrc hmtx hoja hold holder holds holidays home
  homemade homemadeapple hors hour hourcycle hours house houses how hoy hrb html http https huele huit hun hungarian
  hungary hyphens iac iban icao ich idaho idempotency idempotencykeys identidad identification identifier identifiers
  identifies identifikationsnummer identita identitate identitatskarte identite identiteitskaart identitetskort
  identity identitycard idf idfra idika iec igazolvany ihnen ihr ihre ihrem ihren ile illegible illimitee illinois
  ils image img immatriculation immatriculee immigrant immigration imponible importe imposable impot imprenta impreso
  imprima imprimez impuesto inbox inboxes include incluyen income incometax incomplete incorporated incorporation
  incorporationdate incorrect incremental ind indefinido independant index india indian indiana indicado indicando
  individual inexacte inferior information informationsbogen ingresos inhaber inhabers inicial inicio initial ink
  inmediato innerhalb innern innocent input inputs inputsfrom inscripcion inscription inscriptions inscrita inscrite
  insee inside install instalment instalments instructions insurance int integer interes intereses interest interets
  interieur interior internal international internet internetanschluss interval intervenons intitule into invalid
  invented investigator invisible invoice iowa iphone ireland irish irl irpf irs irsn isikutunnistus iskaznica island
  isnumbered iso isr israel israeli iss issue issued issuedate issuedin issuer issuing issuingstate ist ita italia
  italian italiana italic italy item itin its itself iva izkaznica jabcdefghi jahr jahren jahres jahresabrechnung
  jahreseinkommen jahreswerte jan januar january janv janvier japan japanese jazdy jeden jederzeit jefatura jersey
  jjjj jobs johor joignez joined josephine josie jour journal jours jpeg jpg jpn json jubilado juhiluba juil juillet
  juin jul juli julio july jun june juni junio junta juridica juridiction juridique jurisdiccion jurisdiction jusqu
  kalam kann kansas karta karten kartı kasse kassenbon kbis kedah keep keeper keeps keine kelantan kentucky kept
  kernel key keyid keys kimlik kind kinder kinds kingdom klassen knicken know known knows kommen konnen konto
  kontoauszug kontoeroffnung kontoeroffnungsantrag kontoinhaber kontonummer kontos kontostand kontoubersicht
  kontowahrung kopie kor korea korean korkort kort kortele kostenfrei kostet krankenversicherung kreditantrag
  kreditbetrag kriti kumuliert kunde kundennummer kundenzentrum kundin kwh kyc kyivska kørekort labelled labels
  laboral lacking lacks land landessteuer landlord landlords lang lange language large larger las lasst last lastbill
  lasts lastschrift lastschriftverfahren late later latest latin lato latobold laufender laufzeit lautet law lawful
  laws layer layout layouts lead leading leads leaf leaflet leak leaks learn learner lease leased least leave leaves
  lebenslauf lebensversicherung lectura lecturas ledger leen left legal lei leichter leistung lender length lenses
  leo leon leopold les less let letra letter letters lettres letzte leur level levies lexicon ley liability libelle
  libreta lic licence licenceclass licencenumber licencia license licensing licita licite licitos licna lie
  lieferanschrift lieferschein lieferzeitraum liegen lies lieu life light lighting ligne like likeness limit limitada
  limitation limite limited limitee limits limpieza line linea lineage lined lines linked liquidacion liquidado
  liquido list listed lists live livraison livret llamadas llame llc llevela lnd load loan loca local locale locales
  locality located location lochen locked log logodds lohnabrechnung lohnsteuer loi london long longdate longer
  longtemps look looked looking looks loose los loschung lose loss losses lost louisiana low lower loyer lue lugar
  luhn lunes luz lvivska machine macro made mahnkosten mai mail mailbox mailing main maine make maker makes male
  malenames manage manifest manitoba many map mapping mar march margin marked marks marriage marron marrones mars
  maryland marz marzo mas maschinell mask masked masking massachusetts massgabe match matches matricula matricule
  matrix max maxastnodes maxdepth maximum maxp may mayo mcow mean means measure measured media mediateur medicare
  medicaretax medicarewages medico megapixels melaka meldebescheinigung melden member members membership
  membershipauc memorandum mend menores menos mensual mensualite mensualites mensuel mercantil merci mes meses
  message meta metadata meter metrics mex mexican mexico michigan middle middles miete mietvertrag migrate migrated
  migration mille min mina minconfidence minimal ministere ministerio ministerium ministry minmax minnesota mint
  minus minute mismatch misread missed missing mississippi missouri mit mitarbeiter mitarbeiters mitteilen mitteilung
  mix mobile mobiles mobilfunkrechnung mobilnetze mobiltelefon mode models modes moins mois moment momento monat
  monate monaten monatliche monatlicher monatsende monday moneda money monnaie mono monobold montana montant month
  monthly monthlynetincome months montre more mortgage most mouvements move movements movil moviles movimientos mpan
  mprn mrv mrz much mult multiline municipal municipales municipaux must mwst nach nachname nachstehend nacht
  nacimiento nacional nacionalidad nadie naheres naissance name named names namesat nanpa nate nathaniel national
  nationale nationalid nationalinsurance nationalite nationality nationellt native nativename natural nature naturel
  nch nearest nebraska nederlandse need needed needs negeri nehmen neil neither net netherlands netincome neto netpay
  netto nettobetrag nettolohn network netzbetreiber netzentgelt neu neuer neutral nevada never new newer newest next
  nfc nfd nfkc nfkd nga nicht nickname niederlassung niederschlagswasser nif nigeria nigerian night nino nir nld
  nobody noche node nodes nofees noise noisy nom nombre nombres nomina nomme non none nonemployee nonqual
  nonqualified nor nordrhein north northern norway norwegian not nota note notes nothing notice nous nouveau nouvel
  nouvelle nov nova november novembre noviembre now nowhere npm nuestra nueva nuit nulle num number numbered
  numbering numbers numeric numero nummer nums nur nzl oasdi obcansky obciansky oben obigen object objet objeto
  oblast obligaciones observaciones ocasionar occ occitanie ocho ocr ocrb ocrbstrokes oct october octobre octubre
  odds oder odeur ofcom off offen offener offer office officer offset oficina oficinas ohio ohne ojos oklahoma okt
  oktober old older omb onboarding once one oneof onerror ones online only ont ontario open opened openedat opening
  openingbalance opens oper operacion operation operations operator optional optionaldata options ordenador order
  ordinal ordures oregon org organ organisation organisationname organization organized original osebna osobisty
  osobna osterreich other others otherwise otro oue our out outcome outdated outside outward ouverture ouvres over
  overdraft overflow overlap overlaps overtime own owner ownerpassword packages packet packets packing padding pag
  paga pagadas pagar page pages pagina paginas pago pagos pahang paid paie paiement pais pale paper papers par para
  parait parity parked part partial particular partie partnership parts party parviendra pas pasa pasaport pasaporte
  paspoort pass passaporte passaporto passbook passed passeport passnummer passport passportnumber password paszport
  patente path pattern pay payable paydate payday paye payee payer payment payments payperiodend payperiodstart
  payroll pays payslip pazymejimas pdf peaje peajes pem pen penalites penalties pendant pendiente pending
  pennsylvania pension pensiones people per perak percentage percer percibir percu perdida perforar perhaps period
  periode periodend periodo periodstart perjury perlis permet permis permiso permit permitted permuted pers person
  persona personal personalausweis personales personalnumber personalnummer personas personennummer personliche
  personname personne personnel personnes persons perte pertenthousand perunit perunittoo peut philippa philippines
  phl phone photo photographed photos phrase pick picture pictures pieces pierce pinang pippa pitch pixels place
  placeholder placeofbirth plain plaindate plan plans planted plausible plazo plazos please plier plus pluviales png
  podra point points pol poland policy policyholder polish poliza polska poltavska poms poor por port portugal
  portuguese pose position post postal postale postanschrift postcode postcodes poste posting potable potencia pounds
  pour poursuit pouvez power prawo preavis preaviso precedent precios prefecture prefix prefixes preguntas preisblatt
  preise preleve prelevement premises prenom prenoms prepared present presentado presente prestamo prestation
  prestations pret preukaz prevenez previous prices primero principal print printed privacy private privatkredit prix
  probably problems process processor product production productions producto produit produkt professional profile
  profiles program programmes programs progress promised proof property propiedad propio proposal proposed propre
  propriete proprietor proprietorship protected prove proveedor proven provenby provider providers province
  provisional prt prufen prufung prukaz pseudonyms public publickey puce puede pulau punto purchase purpose purse put
  putovnica qma qmb qmc quality quarantined quasi quatorze que quebec queda queensland question questions queue quien
  quinzaine quoi quot qzz radio radius radix raison ran random randomness range rank rappelant rare raster rate raten
  rates raw razon rcall rcs reach reached read readable reader reading readings readme reads real reason reasons
  rebuilt recargos recaudacion receipt received receivedon recepcion recettes rechnung rechnungsbetrag rechnungsdatum
  rechnungsempfanger rechnungsposten recht rechtsform rechtsordnung recibido recibidos recibira recibo recibos
  reclamacion reclassified reclassify recogida recognised recommendation recommended reconciled reconoce record
  recorded records recu recursive recus recycling redevances redis ref refer reference referencia refund refusal
  refusals refuse refused refuses regie region regional regions register registerauszug registerbescheinigung
  registered registeredaddress registerfuhrung registergericht registernummer registerstaat registrador registradora
  registraire registral registrar registration registrationnumber registre registro registry reglement reglements
  regler reglez regular regularisation regularizacion regulierement reisen reisepass rejected rejet release released
  releve rellene remains remarks remarques rembourser remercions remises remite remplir remuneration renderer rendue
  renew renseignements rent rental rentenversicherung rentner reopen reopened repaired repairs repay repayment repeat
  repeated repeats replay reponse report reporte reported reporter reports republic request requested requestedamount
  requestedproduct requester required requires reread reserve reserved residence residencia resident residential
  resilie resolve resolverse resolvewithobject responsabilidad responsabilite respuesta restitue restore restored
  restrictions resuelve result resumen ret retard retencion retention retenues retired retirement retraite retried
  retry return returned reused rev reveal revealed revenu revenue revenus review reviewer reviewid revision rfc rhode
  rhone richtig ridicsky rige right rijbewijs ring risk robo roboto robotocondensed rogamos role roles romania
  romanian roof room root rotate rotated rotation rou round route routing routingnumber row rows royal rstr rtn rule
  ruled rules run running runs sabah sachsen safely said saisir salaire salariale salarie salario salary saldo
  saldovortrag sales salga saludo salutations same sample samples sans sante sarawak saskatchewan satisfechas
  saturday satz satzung save savings savons saw say says scale scan scanned scanner scans sceau scenario scenarios
  schalter schedule schema scheme schengen schlichtungsstelle schmutzwasser schweiz scope score scotia scotland
  script sct seal search seat sec sechs second secret secretario secretary section sections sector securite security
  sede see seed seem seen segun seguro sehr seis seit seite seiten sejour selangor selbststandig self sello semaine
  semaines semanas sembilan send senden senior sensitive sensor sent sentences sep sepamos separators separe
  september septembre septiembre sequence sera serif serifbold served server service serviceaddress services servicio
  servicios set setting settings settle settled settlement seven sewer sewerage sex sexe sexo shade shape share
  shared shch sheet shift shop shops short shortened should show shown shows sich sick side sides sido sie siege
  siegel sign signal signaler signalerai signals signature signaturepresent signed signeddate signedday signer
  signing signs sigue siguientes simple sin since sincerely sind single siren sit site sits situacion situation sitz
  sitzes six size skew skewed skill skilled skills skip skiprefused sla slip slope small smallest smell sobre soc
  social sociale sociales socialsecurity socialsecuritytax socialsecuritywages sociedad sociedades societe societes
  socios sofort soient solde sole solicita solicitado solicitante solicite solicitud solid soll sollte somebody
  something son sont sooner sort sortcode sortez source sources sourceserif sourceserifbold sous south
  sozialversicherung space spaces spain span spanish spans specimen specimens specks spki split spread spreadsheet
  src srgb ssa ssn staat staates staatsangehorigkeit stadtkasse staff stains stale stammkapital stamped stamps stand
  stande standing stands start started starting starts startswith stat state stateid statement states statetax
  statewages stattgegeben status statuses statutory statuts stay stays stdin stelle step stepid steps steuer
  steuerklasse sticker still stimmen stop stopped storage store stored stories storm stormwater story stp
  strassenreinigung strassenverkehrsamt strategy stream streams street streets strike strikeout string striped stroke
  strom stromrechnung structure stub student style subject submit submitter subset substitute subtotal such sucursal
  sueldo suff sufficient suisse suite suivant suivantes suivis sum suma suministro summary summe sums sunday
  superseded supplied supplier supply support sur sure surely sureness surname surnames sus suspected suspicion
  swallowed swapped swe sweden swedish swing swiss switzerland synth synthese synthesise synthetic system
  szemelyazonosito table tables tabular tag tage tagen tagesgeld taglich taille take taken takes talon tamper
  tampered tampering tapatybes tarifa tasas tasmania taux tax taxable taxclassification taxe taxes taxid taxpayer
  taxpermille taxyear tbody teil teile tel telecoms telefon telefonia telefonnummer telefono telefonrechnung
  telephone tell tells template ten tenancy tennessee terengganu term termino terms tesseract test tests texas text
  than thank that the thead theft their them theme themselves then there therms these they thickness thin things
  think third this those thousand three through thrown thursday tick tickboxes ticked ticket tiempo tiene tier tiers
  tiff tilt time timeout times timestamp timezone timings tin tint tiomana tipo tips title titre titulaire titular
  toda todas todos told toma tombstone too took top tot total totaldeductions totalin totalout totals tout toute
  toutes town towns trabajador trabajar trabajo trace trade trades trading trafico transaction transactions transfer
  transfere transferencia transit transliteration transmettre transmises transparent transport transporte
  transporteurs transportistas trasladarse traspaso travail travailler travel traveldocument treasury trennen tried
  trinkwasser trouverez true trust trusted truth trwagmyfpdxbnjzsqvhlcke try ttc ttf tuesday tur turkey turkish
  turkiye turn tva twenty twice two typ type typeconfidence typed types typewriter typewritten typo uah uber
  ubereinstimmung ubertrag uberweisung uberwiesen uberziehungen uint ukr ukraine ukrainian ukrposhta ultima umbuchung
  umgehend umlagen umlaut umsatz umsatze umsatzubersicht una unavailable unbestimmte uncompared und undecided under
  understaffed understood undo undoable undone une unemployment uneven unfocused ungeklart unique unit united unknown
  unlike unlisted unlock unlocked unnoticed unpack unreachable unread unreadable unrecognized uns unsafe unserem
  unset unsigned unsupported unten unter unterhaltsberechtigte unterlagen unterliegt unternehmens
  unternehmensregister unterschreiben unterschrift until unusable update updatemetadata upload upright uprights
  urandom urkundsbeamtin urschrift usa usage usd use used useobjectstreams user userpassword users using uso usps
  usted usual utah utc utf utilities utility utlevel uto utopia utopian utr vaditaja vairuotojo valable valeur valid
  validez validfor valido valor valuation value valued valuedate values valuta variable variables variant varied vat
  veces vehicle vencimiento ventanilla verandert verbindungen verbrauch verbrauchsstelle verbrauchsverlauf verbraucht
  verdes verdict verdienstabrechnung verfolgt verfugungen vergleich verglichen verification verified verifier verify
  verlangen verlangt verlassen verlegt verlust vermerkt vermont vers verse versees verses versicherungsschein version
  versions versorger verspateter vert vertrag vertragskonto vertragsnummer vertragspartner vertrauen verwendungszweck
  verzinst veuillez vezetoi viajan viaria victoria vida vie vielen viernes vierzehn vietnam vietnamese viewer
  viewport vigencia vigente virement virginia visa visado visanumber visas visit visto visum visumnummer visums vitae
  vite vizum vnm vocabulary vodicsky void voirie vol vollstandig vollstandiger vom von vor vorblatt vorgang
  vorgelegten vormonat vorname vornamen vorrechnung vorzeitig vos votre vous voyagent vozacka voznisko
  wabcdefghijklmnopqrstuv wage wages wahrung wait waiting waits wales want wants was washington wasser wasserrechnung
  waste wastewater water waterutilities wave way ways weak wear web webp wednesday weekdays weeks weight weightier
  weiter weitere went werden were werktagen werktags wert wertstellung west western westfalen wgt what when where
  whereof which while who whoever whole whose wide width widths wie wilhelmina will winifred winnie wir wird
  wisconsin wissen with withdrawals withdrawn withfiletypes withfiller withheld withholding withholdings within
  without witness wiza wls wochen wohnanschrift word worden words work worked worker working works would write writes
  written wrong wrote wunsch wurde wurden www wyk wyoming xscale yaml year yearly yearof years yet yeux york you your
  yours yourself yscale ytd ytdgross ytdnet yyyy zaf zahlbar zahlbetrag zahlen zahlender zahler zahlernummer
  zahlerstand zahltag zahlung zahlungseingang zahlungswege zealand zehn zeit zeitraum zero zins zinsen zip zipprefix
  zona zone zum zur zuruckzahlen zuruckzugeben zusammensetzung zweck zwischensaldo zwischensumme zzzz
  αβγδεζηθικλμνξοπρσςτυφχψω абвгґдежзиіклмнопрстуфхцчшщ
`
  .trim()
  .split(/\s+/);
