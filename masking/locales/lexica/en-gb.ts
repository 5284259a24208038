import type { Lexicon } from '../locale.ts';
import { names, words } from '../words.ts';

export const EN_GB_LEXICON: Omit<Lexicon, 'regions'> = {
  femaleNames:
    words(`Agatha Alys Anwen Ariadne Aveline Beryl Blodwen Bronwen Carys Catrin Cecily Ceridwen Clemency Constance
    Delyth Drusilla Eilidh Eirlys Elowen Enid Ffion Flora Freya Ghislaine Glenys Gwendolen Hermia Hester Honor Iona Isla
    Ishbel Kerensa Lowenna Mabel Mairead Mairwen Marjorie Maud Meredith Mhairi Morag Morwenna Myfanwy Niamh Nerys Octavia
    Olwen Oonagh Perpetua Persephone Primrose Prunella Rhiannon Romilly Rowena Saoirse Seren Sidony Siân Sorcha Tamsin
    Theodora Unity Verena Zoë`),
  maleNames: words(`Aidan Alasdair Algernon Aneurin Angus Archibald Aubrey Auberon Barnabas Basil Bevis Brendan Caradoc
    Clement Colm Conall Crispin Cuthbert Cyril Dafydd Denzil Diarmuid Digby Duncan Eamon Emrys Eòin Evander Finlay Fitzroy
    Gareth Gawain Geraint Gethin Giles Gwilym Hamish Hector Hereward Humphrey Iain Idris Ivor Jago Jocelyn Kelvin Kenver
    Lachlan Lachie Leofric Llewellyn Lorcan Maelgwyn Montague Morgan Murdo Niall Osbert Padraig Peregrine Piran Rhodri
    Ruaridh Rufus Tristram Wilfred`),
  surnames:
    names(`Abbotsleigh|Applegarth|Ashenhurst|Babblebrook|Barleymow|Beckwithen|Bellwether|Birdwhistle|Blackthorne-Rae
    |Bramblecombe|Bridlington-Moss|Broadmeadow|Brockenhurst|Butterwick|Candlebury|Cattermoss|Chalkwell|Chaffinch|Clovenford
    |Cobblestane|Copperthwaite|Crabtree-Lowe|Crowhurstley|Cuckfielden|Dewsnapper|Dovecott|Draycombe|Drystane|Duckinmere
    |Elderwick|Fairlightly|Fennimoor|Fernihaugh|Fiddlecott|Foxearthy|Gallowglen|Garlandsby|Gatherwood|Goosewell|Gorsehill
    |Greengairs|Hackneythorpe|Haddocksby|Halfpennington|Harebellow|Hartsbourn|Hawksmeadow|Heatherwick|Hedgerley|Hollowbread
    |Honeychurch|Hornbeamer|Ivybridger|Jackdawson|Kestrelton|Kingfisher-Hume|Lambswick|Lapwingham|Larkenby|Limekilner
    |Lintwhite|MacCorrieburn|Magpyeworth|Mallowdale|Marshwiggen|Meadowcroftly|Merrydown|Mossgathering|Mulberrison|Nettlefolding
    |Nightingrove|Oakapple|O'Brackenhill|O'Finnegarth|Ottershaw|Owlerton|Parsleyhay|Peascodd|Pennywhistle|Pigeonwood
    |Plumbtree|Primrosehill|Puddifoot|Quickthorn|Rainscombe|Ravenstonedale|Rookwarden|Rosehipple|Rushbearer|Saffronwell
    |Sedgebrook|Shepherdswell|Skylarkin|Sorrelby|Sparrowhurst|St. John-Fennel|Swallowcliff|Tanglewick|Teaselby|Thistlethwayte
    |Throstlenest|Tumbledown|Umberleigh|Wagtailer|Wetherlam|Whinberry|Whortlecombe|Willowherb|Woodpeckover|Wrenfield
    |Yaffleton|Yarrowdale`),
  streets: names(`Abbot's Row|Alder Close|Badger Lane|Bakehouse Yard|Bellfounder Street|Blackberry Way|Bobbin Street
    |Brook Terrace|Candlemaker Row|Chestnut Mews|Cobbler's Walk|Cowslip Crescent|Cuckoo Lane|Damson Drive|Dovecote Gardens
    |Elderflower Road|Farthing Lane|Fernbank Avenue|Foundry Street|Gooseberry Hill|Harvest Road|Hazel Grove|Hobnail Street
    |Honeysuckle Close|Ivy Bank|Kingfisher Way|Lamplighter Street|Lapwing Road|Lower Quay|Mill Race|Mulberry Square
    |Nettle Lane|Old Granary Road|Orchard Rise|Otter Court|Paddock View|Quince Street|Ropewalk|Saddler Street|Sexton's Green
    |Skylark Avenue|Teasel Road|Threshing Lane|Upper Wharf|Weaver's Yard`),
  towns: names(`Ambleford|Applewick|Barrowmere|Bexcombe|Brackenthorpe|Butterbeck|Cloverham|Crowmarsh Regis|Dunnocksby
    |Elmswick|Fernihow|Gorsebridge|Great Puddlecombe|Haddlesea|Hartwhistle|Kestrelby|Larkminster|Little Mossop|Mallowbridge
    |Netherfinch|Otterburgh|Pennyquay|Quarrelton|Ravelstoke|Sallowfield|Teasleton|Thornwick St. Mary|Wrensfold`),
  employers:
    names(`Applegarth Shipping Ltd|Babblebrook Water Filters Ltd|Barleymow Breweries plc|Bellwether Forecasting Ltd
    |Birdwhistle & Daughters Ltd|Bramblecombe Preserves Ltd|Butterwick Dairies plc|Candlebury Lighting Ltd|Chalkwell Publishing plc
    |Copperthwaite Castings Ltd|Dovecott Care Homes Ltd|Fernihaugh Knitwear Ltd|Fiddlecott Instruments Ltd|Goosewell Bedding plc
    |Heatherwick Software Ltd|Honeychurch Confectionery Ltd|Kestrelton Avionics Ltd|Limekilner Building Supplies Ltd
    |Merrydown Caravans Ltd|Oakapple Schools Trust|Pennywhistle Toys Ltd|Saffronwell Pharmacies plc|Thistlethwayte Paper Mills Ltd`),
  companies:
    names(`Cattermoss Trading Ltd|Draycombe Interiors Ltd|Foxearthy Films Ltd|Hedgerley Produce Ltd|Lapwingham Travel Ltd
    |Mulberrison Tailoring Ltd|Puddifoot Hosiery Ltd|Quickthorn Design Ltd|Wrenfield Lettings Ltd`),
  landlords:
    names(`Ashenhurst Property Lettings|Broadmeadow Homes|Dove Court Residential|Elderwick Estates|Hartsbourn Housing
    |Ivybridger Lettings|Mossgathering Housing Trust|Oakapple Tenancies|Willowherb Homes`),
  banks: names(`Cloverham Building Society|Dunnocksby & Teasel Bank|Hartwhistle Savings Bank|Kestrel & Larkminster Bank
    |Mallowbridge Mutual|Northern Lantern Bank|Pennyquay Bank plc|Ravelstoke Permanent Building Society|Wrensfold Trust Bank`),
  electricUtilities: names(`Lampwick Energy|Galloping Wind Power|Brightpenny Electric|Marram Energy`),
  gasUtilities: names(`Bluekettle Gas|Hearthside Gas Supply|Pilot & Flame`),
  waterUtilities: names(`Babble Valley Water|Otterwater Services|Seven Becks Water`),
  telecoms: names(`Carrier Pigeon Broadband|Copperwire Telecom|Larksong Networks`),
  councils: names(
    `Larkminster City Council|Borough of Netherfinch|Haddlesea District Council|Quarrelton Metropolitan Borough`,
  ),
  shops:
    names(`Tuppenny Bakers|Greengage Grocers|Nook & Cranny Books|Hedgehog Hardware|The Copper Kettle|Quill & Blotter Stationers
    |Foxglove Pharmacy|Marmalade Cafe|Spindle Cycles|Wharfside Fuel|Button & Thread|Tumblewash Laundry|Puddleduck Toys
    |Saltmarsh Fish Bar|Old Plough Inn|Bluebell Florist|Gooseberry Farm Shop|Silver Screen Picturehouse|Pipkin Pottery
    |Wellington & Boot Shoes|Thimble Haberdashery|Rook & Pawn Games`),
};
