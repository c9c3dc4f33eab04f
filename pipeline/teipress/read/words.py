"""Words that tell a speaker's label from other words before a colon.

The lists help, they do not decide alone: a label that the sidecar names counts whatever it is, and one
that begins many blocks counts though no list knows it.
"""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


FORM = _words(
    """
    examination cross-examination re-examination tellers ayes noes yeas nays pairs preamble enclosures
    certified sfx fx act acte akt atto acto scena scène szene escena aufzug auftritt jornada
    access action actions added addendum assert args arguments attributes backend bug build changed changelog
    command
    config configuration critical elif else event events except extends finally debug default defaults
    deprecated description details disclaimer
    env error errors false fatal field fields fix fixme format function hints ingredients info input
    install installation instructions keyword keywords kwargs level license method methods module
    module modules name null option options output overview package param parameters params password path port
    prerequisites property query raises repo request requirements response return returns rule rules script
    server setup size stability started state status stderr stdout success syntax tag tags tip tips todo
    trace true persons personen personer links
    total totals try tutorial type types update url usage username value values variable verbose writes
    warnings yields address
    addressee adjourned agenda annex apologies appendix approved
    article articles attachment attendance attendees attending authority bcc begin chapter circulation
    classification clause comment comments conclusion conclusions confidential contents copies copy
    corrigendum date dated decision decisions declassified distribution document drafted duration
    editor's enclosure encl end example examples exhibit figure file folder footnote from heading hint
    important introduction issue item items keywords language lines list location memo memorandum minutes
    nb nota note notes notice number numbers object objet origin original page pages paragraph paragraphs
    para paras part participants place point points present principles problem proposal ps purpose re
    reads record ref reference references regarding regards remark remarks repository resolution result
    results
    room routing schedule scene secret section security see sequence series setting signed source sources
    step subject subsection summary table tape task telegram text theme time times title to topic topics
    availability contact copyright descriptor feature features files fixed fixes improvements misc precedence
    received removed sender traceback
    translated translation transcribed transcript transcription venue version volume warning
    absatz anlage anmerkung anwesend anwesende artikel aufzug auftritt beginn bemerkung beispiel
    betreff betrifft datum ende entschuldigt gegenstand kapitel ort protokoll punkt quelle seite tagesordnung
    teilnehmer thema titel uhrzeit vermerk vorsitz zeit ziffer zusammenfassung
    absents alinéa compte date exemple heure ordre paragraphe participants pièce point présents présent
    remarque résumé séance sujet
    artículo asistentes asunto ejemplo fecha lugar párrafo presentes punto resumen tema
    articolo data luogo oggetto presenti punto argomento
    дата место время присутствовали присутствуют участники пункт параграф статья примечание приложение тема
    повестка
    日期 时间 時間 地点 地點 场所 場所 出席 出席者 列席 参加者 主题 主題 题目
    題目 备注 備註 附注 注 议题 議題 日時
    """
)
"""Words of forms and headings. A label whose first or last word is one of them is no speaker's."""

CUES = _words("music sound sounds sfx fx f/x biz lights")
"""What is heard and seen in a play for radio: before a colon they name no speaker."""

OPENERS = _words(
    """
    a about according after again all also although an and another any are as at because before besides
    both but by can consequently did do does each either eventually every finally first firstly for fourth
    further furthermore generally given hence here how however if in indeed instead is it its just last
    lastly later likewise maybe meanwhile moreover namely nevertheless next no nor not nothing now of ok
    okay on once one only or other otherwise our overall perhaps please second secondly similarly since
    so some sometimes still such than thank thanks that the their then there therefore these they third
    thirdly this those though three through thus too two under unless until was well were what when where
    whereas whether which while who why with without yes yet
    i we he she you they my your his our their myself i'm we're it's that's
    """
)
"""Words that open a sentence. Alone or before a name they make no label, unless it comes again and again."""

INTERJECTIONS = _words(
    """
    absolutely actually again agreed ah alas all alright amen anyway applause aye bravo bye certainly cheers
    come
    congratulations correct cut definitely enough exactly excellent exit exeunt enter fine fire goodbye
    good great ha hail hello help hence here hey hi hm hmm ho hold hurrah hush indeed laughter listen look
    mercy
    never no nonsense nothing now oh ok okay one pardon peace perhaps please precisely quick really
    right rubbish silence six so some sorry speak stay stop stuff sure thanks then there three true two very
    wait welcome well what when where who why wonderful wow yeah yep yes
    ja nein gut nun also doch oui non bien alors bon да нет ну sí no bueno sì bene
    """
)
"""Words that stand alone before a full stop in speech: “No. I think …” is no turn of somebody named No."""

ARTICLES = _words(
    """
    a an another one the several some all both two three many first second third fourth
    ein eine einige mehrere viele alle beide un une des plusieurs tous toutes autre quelques
    una unos unas varios varias todos todas uno alcuni tutti tutte altre все оба несколько
    """
)
"""Words that may open a generic label: “A voice”, “Several members”."""

GENERIC = _words(
    """
    actor agent all anonymous answer assistant attendee attorney audience bench benches both boy caller
    captain chair chairman chairperson chairwoman child chorus citizen clerk commissioner committee counsel
    court crowd delegate delegates delegation doctor everyone female floor gallery general girl guard guest
    hon host hostess inspector interpreter interviewee interviewer journalist journalists judge jury king
    lady lord male man member members men messenger minister moderator mp narrator nurse officer official
    operator others participant people person physician policeman premier president presenter press
    priest prince princess professor prosecutor public queen question reader recorder reporter
    representative respondent sailor secretary senator servant servants soldier soldiers speaker
    speakers spokesman spokesperson spokeswoman staff student teacher translator unidentified unidentifiable
    unknown unnamed usher vice visitor voice voices witness witnesses woman women
    stimme stimmen zuruf zurufe président présidente voix presidente voz voces voce voci
    голос голоса председатель
    """
)
"""Words that name a speaker by part or place, in small letters too: “A voice”, “Unidentified speaker”."""

NOBODY = _words(
    """
    all another anonymous answer audience both crowd everybody everyone floor gallery many members others
    public question several some students unidentifiable unidentified unknown unnamed various voice voices
    alle andere antwort frage mehrere publikum stimme stimmen unbekannt viele zuruf zurufe
    inconnu plusieurs public question réponse tous toutes voix anónimo desconocido muchos público todos varios
    voces voz altri sconosciuto tutti voce voci
    все вопрос голос голоса неизвестный несколько ответ
    """
)
"""Words that name nobody: with them a generic label is several people's, or one's whom nobody knows."""

INDEFINITE = _words("a an another ein eine einer un une una uno")
"""Before a generic word they name nobody: “A reporter”, “An hon. Member”."""

PARTICLES = _words(
    """
    of the and for from in on at to
    von vom van der den de zu zum zur und am im ten ter 't
    du d' des la le les l' et à y e i del della dello degli di da dos das do el los las
    für bei beim im pour par para por per con voor door na za do při pri med för ved ir ja
    al- al el- as- ash- an- ad- ar- at- az- bin ibn bint ben bat abu ould
    af av til och og
    """
)
"""Lower-case words inside a name or a title: “Ludwig van Beethoven”, “Secretary of State”."""

OFFICES = _words(
    """
    admiral ambassador bishop brigadier cardinal chair chairman chairwoman chief colonel commander
    commissioner
    congressman congresswoman counselor captain delegate deputy director doctor father general governor
    judge justice king lieutenant major marshal mayor minister monsieur madame mademoiselle officer premier
    president professor queen ranking representative secretary senator senador sergeant sister speaker
    vice
    ministre première premier député députée députés députées rapporteur rapporteure secrétaire groupe garde
    präsident präsidentin vizepräsident vizepräsidentin bundeskanzler bundeskanzlerin bundesminister
    bundesministerin staatssekretär staatssekretärin abgeordneter abgeordnete berichterstatter fraktion
    ministro ministra presidenta diputado diputada diputados senadora relator relatora deputado deputada grupo
    onorevole ministri relatore
    министр депутат депутаты докладчик фракция представитель заместитель руководитель
    poseł posłanka minister marszałek wicemarszałek
    předseda předsedkyně poslanec poslankyně ministryně ministr
    """
)
"""Words that stand before a name as a title does: “Chairman Levin”, “Senator McCain”."""

TITLES = _words(
    """
    mr mrs ms miss mx dr prof sir dame lord lady rev fr hon gen col lt maj capt cdr adm sgt sen rep gov amb
    herr frau fräulein m mm mme mmes mlle sr sra srta señor señora señorita senhor senhora señores don
    doña signor signora тов г г-н г-жа
    """
)
"""Before one of these a last word is a name, whatever else it means: “Mr. Place”."""

OF_PART = OFFICES | GENERIC
"""Words for a part or an office: behind a name they say what somebody is."""
BEFORE_NAMES = TITLES | OFFICES
"""Words that stand before a name."""
