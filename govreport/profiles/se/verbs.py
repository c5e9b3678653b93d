"""Swedish infinitives that decisions demand things with; their passive ("redovisas") follows from them."""

from __future__ import annotations

INFINITIVES: tuple[str, ...] = tuple(
    """
    acceptera ackreditera administrera adressera aktivera amortera analysera ange anmäla annullera
    anordna anpassa anse anskaffa ansluta anslå anställa ansvara ansöka anta använda applicera arbeta
    arkivera arrangera attrahera automatisera automaträttas avbryta avdela avge avgöra avgränsa avgå
    avhjälpa avrapportera avse avskaffa avsluta avstå avsätta avtala avvakta avvara avveckla avväga
    avyttra baseras be beakta bearbeta bedriva bedöma befinna befrämja begripliggöra begränsa begära
    begå behandla behålla behöva beivra bekosta bekämpa belasta belysa bemanna bemyndiga bemöta bereda
    bero beräkna beröras besikta beskatta beskriva besluta beställa bestämma bestå besitta besvara
    besöka betala bevaka bevara bevilja bevisa bibehålla bidra bilda bistå bistås biträda bjuda bli boka
    bokföra bredda bromsa bryta budgetera bygga börja certifiera coacha definiera dela delge
    delrapportera delredovisa delta deltaga demonstrera diarieföra differentiera digitalisera
    dimensionera diskutera disponera distribuera dokumentera donera dra drabbas driva dö effektivisera
    efterfråga efterleva efterlikna eftersträvas engagera erbjuda erhålla ersätta etablera etikpröva
    expediera experimentera exportera fakturera fastslå fastställa fatta finansiera finna flytta
    fokusera formalisera formas formulera forska fortbilda fortgå fortlöpa fortskrida fortsätta frakta
    framföra framgå framställa frigöra frysa främja fullgöra fungera fylla färdigställa få fånga följa
    föra förankra förbereda förbruka förbättra fördela fördjupa förebygga förebåda föregå föreläsa
    förenas förenkla föreskriva föreslå företräda förfoga förhandla förhandsutvärdera förhindra förhålla
    förklara förkorta förlänga förmedla förordna förse förskriva förstärka förstå försvara försvåra
    förtydliga förvalta förvaras förverkliga förvärva förändra gagna ge generalisera genomföra genomgå
    genomlysa genomsyra godkänna granska grundas gynna gälla gå göra ha hamna handla handleda handlägga
    hantera harmonisera hindra hitta hjälpa hyra hämta hänvisa härröra hålla höja höra höras iaktta
    identifiera implementera inbegripa inbjuda informationsklassa informera införa införliva ingå
    inhämta initiera inkludera inkomma inleda innebära innefatta inneha innehålla inordna inriktas
    inrätta insamla inse insjukna inspektera inspirera installera integrera intensifiera inventera
    involvera iordningsställa justera jämföra jämställdhetsintegrera kalibrera kartlägga kategorisera
    klara klargöra klarlägga klassificera knyta kombinera komma kommunicera kompensera komplettera
    konkretisera konstruera konsultera kontrollera koordinera koppla korrigera kraftsamla kräva kunna
    kvalitetsgranska kvalitetssäkra kvalitetsutveckla kvantifiera kvarstå känna köpa lagerhålla lagföra
    lagra lansera le leda legitimera leva leverera liberalisera licensiera ligga lindra lokalisera lotsa
    lyfta lyssna lägga lämna läsa låna låta lösa matcha meddela medfinansiera medföra medge medverka
    mentorera mervärdesskatta mildra minimera minska mobilisera modellera modernisera motivera motsvara
    motta mottaga motverka mäta möjliggöra möta nedmontera nivåstrukturera nominera notifiera nyttiggöra
    nyttja nå offentliggöra omarbeta ombilda omfatta omfördela omförhandla omhänderta ompröva omsätta
    optimera ordna organisera peka planera precisera premiera presentera prioritera producera
    prognostisera projektera projektleda prova pröva publicera påbörja pågå påskynda påverka påvisa
    rapportera ratificera realisera redogöra redovisa reducera referera refereras registrera reglera
    rekommendera rekrytera rekvirera relatera representera resa respekteras resultera revidera
    revitaliseras rikta rymmas räkna rätta rådgöra rösta samanvända samarbeta samfinansiera samköra
    samla samlokalisera sammanfatta sammanfoga sammanföra sammankalla sammanställa sammanträda samordna
    samplanera samråda samtala samverka se simulera skapa ske skicka skriva skydda skänka skärpa sköta
    sluta slutföra slutrapportera slutredovisa slå sondera spara sparas specificera spegla sprida spåra
    standardisera starta stimulera stoppa strukturera sträcka sträva studera styra ställa stämma stänga
    stärka stå stödja stötta svara syfta synkronisera synliggöra systematisera säga säkerställa säkra
    sakna sälja sända sänka särredovisas sätta söka ta teckna testa tilldelas tillföra tillgodogöra
    tillgängliggöra tillgå tillhandahålla tillhöra tillkännage tillse tillsätta tillvarata tillverka
    tillämpa tillåta tolka trafikera transportera tro trycka trygga träda träffa tydliggöra täcka
    undanröja undanta underhålla underlätta underrätta undersöka underteckna undervisa undgå undvika
    uppdatera uppdra uppfylla uppfölja uppföra uppge uppgradera upphandla upphäva upphöra upplåta
    uppmuntra uppmärksamma uppnå upprätta upprätthålla uppskatta uppstå upptäcka uppvisa utarbeta
    utbetala utbilda utbyta utforma utfärda utföra utgå utgöra utkräva utlysa utläsa utmönstra utnyttja
    utpeka utreda utrota utröna utse utsättas uttolka utveckla utvidga utvärdera utöka utöva vaccinera
    validera vara verifiera verka verkställa vidaredela vidaresända vidareutveckla vidga vidmakthålla
    vidta vilja visa vistas vittna väcka vägleda välja vända värdera värna växa äga ändra äventyra
    åstadkomma återanvända återbetala återföra återge återinföra återkalla återkomma återkoppla
    återkräva återrapportera återspegla återställa återta återuppta återvinna återväta åtföljas åtgärda
    öka öppna överbelastas överföra övergå överklaga överlämna överlåta överse översätta överta övervaka
    överväga önska
    """.split()  # noqa: SIM905 - a page of verbs is read and kept in order more easily than a list
)
