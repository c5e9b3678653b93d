"""How Swedish decisions are laid out.

For the notation see :mod:`govreport.profiles.phrases`. Amend freely: nothing but the reading of decisions
depends on it.
"""

from __future__ import annotations

from govreport.profiles.decisions import LayoutHabits, phrases
from govreport.profiles.se.times import DATES

LAYOUT = LayoutHabits(
    abbreviations=phrases(
        """
        adj.; anm.; anp.; ap.; art.; avd.; bet.; bil.; bl.a.; bl. a.; ca.; dir.; dnr.; d.v.s.; dvs.; enl.;
        e.d.; ev.; exkl.; f.d.; f.n.; f.ö.; fig.; forts.; fr.o.m.; fr. o. m.; förf.; g.; gm.;
        kungl.; utv.; pol.; inst.; dep.; avs.; disp.; utveckl.; inkl.; jfr.; kap.; kl.; kr.; l.;
        m.a.o.; m.fl.; m. fl.; m.m.; m. m.; max.; min.; milj.; mom.; motsv.; n.; nr.; nuv.; o.d.;
        o.dyl.; obs.; osv.; o.s.v.; p.; p.g.a.; prop.; ref.; reg.; resp.; rskr.; s.; s.k.; s. k.;
        sid.; skr.; sou.; st.; t.ex.; t. ex.; t.o.m.; t. o. m.; tfn.; tel.; u.å.; uppl.; utg.;
        utg.omr.; utg. omr.; uo.; vol.; å.; ändr.; äv.; övr.; u.p.a.; v.; c/o.; st.f.; tf.; dr.; prof.
        """
    ),
    closing=phrases("m.m.; m. m.; m.fl.; m. fl.; osv.; o.s.v.; o.d.; o.dyl.; e.d.; kr.; st."),
    headings=phrases(
        """
        Bakgrund; Bakgrunden; Ärendet; Ärendets beredning; Beslutet; Regeringens beslut; Beslut;
        Skälen för regeringens beslut; Skäl för regeringens beslut; Skälen för beslutet; Skäl för
        beslutet; Skäl; Skälen; Regeringens skäl; Regeringens överväganden; Regeringens bedömning;
        Överväganden; Närmare om uppdraget; Om uppdraget; Uppdraget; Uppdraget i korthet; Uppdragets
        genomförande; Genomförande; Genomförande av uppdraget; Genomförande och redovisning;
        Genomförandet av uppdraget; Redovisning; Redovisning av uppdraget; Redovisning av uppdragen;
        Återrapportering; Rapportering; Ekonomi; Ekonomiska villkor; Finansiering; Kostnader;
        Kostnader och finansiering; Medel; Medelstilldelning; Villkor; Villkor för medlen;
        Utbetalning; Samverkan; Samråd; Tidsplan; Samarbete och samråd; Samverkan och samråd;
        Övrigt; Konsekvensbeskrivningar; Konsekvenser; Ändringen; Tidigare beslut; Gällande rätt;
        Syfte; Mål; Inledning; Sammanfattning; Deluppdrag; Kommunikation; Uppföljning; Bilaga;
        Bilagor; Utredningens uppdrag
        """
    ),
    background=phrases(
        """
        bakgrund*; [regeringens] skäl*; (skäl|skälen) för *; ärendet*; *överväganden; *bedömning;
        gällande rätt; tidigare (beslut|uppdrag|insatser|åtgärder|arbete); motiv*; behovet av *; inledning;
        utgångspunkter*; problem*; pågående (arbete|uppdrag|insatser)
        """
    ),
    lasting=phrases("[regeringens] skäl; [regeringens] skälen; (skäl|skälen) för *"),
    operative=phrases(
        """
        *uppdrag*; *redovisning*; *rapportering*; beslut*; regeringens beslut; *genomförande*; ekonomi*; finansiering*;
        medel*; kostnad*; ersättning*; utbetalning*; villkor*; samverkan*; samråd*; samarbete*; dialog*; tidsplan*;
        bilag*; ändring*; organisation*; personuppgift*; uppföljning*; utvärdering*; övrigt; *författning*;
        konsekvens*; synpunkter*
        """
    ),
    ends=phrases(
        """
        på regeringens vägnar; likalydande beslut; kopia till; kopior till; kopia av beslutet till
        """
    ),
    annexes=phrases("bilaga*; villkor*"),
    furniture=phrases("Regeringsbeslut; Telefonväxel; Postadress; Besöksadress; 103 33 Stockholm"),
    page_words=phrases("sida; sidan; sidor; sid; sidnr; blad; bladet; bladnr; bl; page"),
    beside_page=phrases(
        """
        ett; två; tre; fyra; fem; sex; sju; åtta; nio; tio; elva; tolv; nr; nummer; s; of; nästa;
        föregående; totalt; följer; forts; fortsättning; fortsätter; vänd; diarienummer; diarienr; dnr; ärendenummer;
        ärendenr; datum; beslutsdatum; dokument; regeringen; regeringsbeslut; beslut; protokoll; departement; dir;
        stockholm; sverige; adress; gatuadress; besök; post; registrator; org; m; fl; p; delvis
        """
    ),
    months=DATES.months,
    offices=phrases("*departementet; *- och *departementet; Statsrådsberedningen; Regeringskansliet"),
    letter_foot=phrases(
        """
        telefonväxel; växel; telefon; tel; tfn; telefax;
        registrator; fax; postadress; besöksadress; leveransadress; e-post; webb;
        webbplats; webbadress; hemsida; internet; x400; org.nr; organisationsnummer; regeringen.se;
        www.regeringen.se
        """
    ),
    streets=phrases("*gatan; *gata; *vägen; *torg; *plan; *gränd; *kajen; Rosenbad"),
    opens=phrases(
        """
        regeringen (ger|uppdrar|beslutar|ändrar|andrar|förlänger|forlanger|férlanger|f6rlanger|lämnar|lamnar|upphäver);
        regeringen (förordnar|bemyndigar|tilldelar); med ändring av;
        (*verket|*styrelsen|*myndigheten|myndigheten|myndigheterna|*inspektionen|*rådet|*kontoret|*institutet|utredaren|uppdraget|länsstyrelserna)
        [vid ..] (ska|skall|får)
        """
    ),
    finite=phrases("ska; skall; får; bör; kan; har; är; ger; ges; uppdrar; beslutar; far; bor; dr"),
    goes_on=phrases(
        """
        att; som; där; när; om; hur; vad; vilka; vilket; eftersom; då; innan; av; till; för; med; i; på;
        vid; från; hos; och; samt; eller; åt; den; det; de; en; ett; mellan; under; enligt; genom; mot; inom;
        över; efter; inför; utan; sin; sina; sitt; samtliga; respektive
        """
    ),
    unended=phrases(
        """
        till; för; med; i; vid; från; hos; åt; inom; den; det; de; en; ett; mellan; enligt; genom; sin; sina; sitt;
        samtliga; vars
        """
    ),
    fronted=phrases(
        """
        (i|inom|vid|för|under|därutöver|dessutom|vidare|även|också|senast|samtidigt|därefter|när|om|med) [*] [*] [*]
        [*] [*] [*] (ska|skall|bör|får)
        """
    ),
    leads=phrases("ska; skall; bör; får; att; ska också; ska även; ska särskilt; bor; far; b6r"),
    not_headings=phrases(
        """
        (ska|skall|får|bör|far|bor) … (senast|kronor|*ber|*ari|*ars|maj|juni|juli); (uppdrar|ger) …
        (att|uppdrag)
        """
    ),
    titles=phrases(
        """
        rapporten; rapporterna; betänkandet; slutbetänkandet; delbetänkandet; promemorian; skriften;
        redovisningen; SOU; Ds; skrivelsen; propositionen; strategin; handlingsplanen; vägledningen
        """
    ),
    numbered=phrases(
        """
        den; anslaget; anslag; anslagspost; ap; post; kap; nr; bilaga; punkt; punkten; del;
        paragraf; steg; fas; avsnitt; utgiftsområde; version; januari; februari; mars; april; maj;
        juni; juli; augusti; september; oktober; november; december; miljon; miljoner; miljard;
        mnkr; mkr; tkr; procent; krona; år; månad; och; till; kap.
        """
    ),
    keep_hyphen=phrases("och; eller; samt; respektive; men; såväl; till"),
    linking=phrases("ings; tions; hets; skaps; doms; tets; nads"),
    undivided=phrases(
        """
        omsorg; socialtjänst; eventuell; eventuella; eventuellt; samverkan; samverka; samarbete; samarbeta;
        samråd; samråda; samordna; samordning; utvärdering; utvärdera; utveckling; utveckla;
        redovisa; redovisas; redovisning; redovisningen; rekvisition; rekvisitionen; återbetala; återbetalas;
        återbetalning; uppdrag; uppdraget; uppdragets; genomföra; genomföras; genomförande; genomförandet;
        myndighet; myndigheten; myndigheter; myndigheterna; verksamhet; verksamheten; verksamheter;
        kommuner; kommunerna; regioner; regionerna; regional; regionala; nationell; nationella; statlig;
        statliga; offentlig; offentliga; ekonomisk; ekonomiska; information; kunskap; åtgärd; åtgärder;
        insatser; föreskrifter; förordning; förordningen; regeringen; regeringens; departementet;
        kartläggning; kartlägga; analysera; identifiera; beskriva; föreslå; förslag; bedömning; redogöra;
        relevanta; berörda; övriga; aktörer; organisationer; personer; kvinnor; ungdomar; samhälle;
        samhället; hälsa; sjukvård; utbildning; utbildningar; arbete; arbetet; stöd; konsekvenser;
        slutredovisa; slutredovisas; delredovisa; delredovisas; anslaget; anslagsposten; utgiftsområde
        """
    ),
)
