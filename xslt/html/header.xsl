<?xml version="1.0" encoding="UTF-8"?>
<!-- About this edition: what the TEI header says of the file, its source, and how the text was treated. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:edition="urn:teipress:html"
    exclude-result-prefixes="#all">

  <xsl:variable name="terms" as="map(xs:string, xs:string)" select="map {
      'correction': 'Corrections',
      'normalization': 'Normalisation',
      'hyphenation': 'Hyphenation',
      'quotation': 'Quotation marks',
      'segmentation': 'Turns and paragraphs',
      'interpretation': 'Names and dates',
      'punctuation': 'Punctuation',
      'publisher': 'Publisher',
      'date': 'Published',
      'extent': 'Extent',
      'langUsage': 'Language',
      'projectDesc': 'Encoding',
      'licence': 'Licence'}">
    <!-- The words by which readers know an element of the header. -->
  </xsl:variable>

  <xsl:template match="teiHeader" as="element()">
    <footer class="about" aria-labelledby="page:about">
      <h2 id="page:about"><xsl:sequence select="edition:interface(.)"/>About this edition</h2>
      <xsl:call-template name="legend"/>
      <xsl:apply-templates select="fileDesc/sourceDesc, encodingDesc, fileDesc"/>
    </footer>
  </xsl:template>

  <xsl:function name="edition:heading" as="element()">
    <xsl:param name="here" as="element()"/>
    <xsl:param name="words" as="xs:string"/>
    <h3><xsl:sequence select="edition:interface($here)"/>{$words}</h3>
  </xsl:function>

  <!-- A term and what is to be said of it. -->
  <xsl:function name="edition:row" as="element()">
    <xsl:param name="here" as="element()"/>
    <xsl:param name="term" as="item()*"/>
    <xsl:param name="said" as="item()*"/>
    <div class="row">
      <dt><xsl:sequence select="edition:interface($here), $term"/></dt>
      <dd><xsl:sequence select="$said"/></dd>
    </div>
  </xsl:function>

  <!-- Elements one after the other, a mark between them; a full stop is not doubled. -->
  <xsl:function name="edition:listed" as="item()*">
    <xsl:param name="elements" as="element()*"/>
    <xsl:param name="mark" as="xs:string"/>
    <xsl:for-each select="$elements">
      <xsl:variable name="place" as="xs:integer" select="position()"/>
      <xsl:variable name="stopped" as="xs:boolean" select="ends-with($elements[$place - 1], '.')"/>
      <xsl:if test="$place gt 1">{if ($stopped) then ' ' else $mark}</xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:function>

  <!-- ================================================================ sources -->

  <xsl:template match="sourceDesc" as="element()+">
    <xsl:sequence select="edition:heading(., 'Source')"/>
    <dl>
      <xsl:for-each select="*">
        <xsl:variable name="said" as="item()*"><xsl:apply-templates select="."/></xsl:variable>
        <xsl:variable name="term" as="xs:string"
            select="('Transcript'[current()/@type = 'transcript'], 'Original')[1]"/>
        <xsl:sequence select="edition:row(., $term, $said)"/>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <xsl:template match="msIdentifier" as="item()*">
    <xsl:sequence select="edition:listed(*, ', ')"/>
  </xsl:template>

  <xsl:template match="msDesc | msContents | msItem | additional | adminInfo | recordHist | adminInfo/availability | bibl" as="item()*">
    <xsl:sequence select="edition:listed(*, '. ')"/>
  </xsl:template>

  <xsl:template match="bibl/title | msItem/title | source/title" as="element()">
    <cite><xsl:call-template name="content"/></cite>
  </xsl:template>

  <xsl:template match="repository | collection | source | recordHist/change | adminInfo//p | (bibl | msItem | adminInfo)/note" as="element()">
    <span class="{local-name()}"><xsl:call-template name="content"/></span>
  </xsl:template>

  <xsl:template match="idno" as="element()">
    <span class="idno"><xsl:apply-templates/></span>
  </xsl:template>

  <xsl:template match="idno[@type = 'sha256']" as="element()">
    <span class="idno">SHA-256 <code><xsl:apply-templates/></code></span>
  </xsl:template>

  <!-- ============================================== how the text was treated -->

  <xsl:template match="encodingDesc" as="item()*">
    <xsl:apply-templates select="editorialDecl, * except editorialDecl"/>
  </xsl:template>

  <xsl:template match="editorialDecl" as="element()+">
    <xsl:sequence select="edition:heading(., 'How the text was treated')"/>
    <dl><xsl:apply-templates select="*, ../projectDesc" mode="row"/></dl>
  </xsl:template>

  <!-- Told with the treatment of the text. -->
  <xsl:template match="projectDesc" as="empty-sequence()"/>

  <xsl:template mode="row" as="element()"
      match="correction | normalization | hyphenation | quotation | segmentation | interpretation | punctuation
             | projectDesc | publisher | licence | publicationStmt/date">
    <xsl:variable name="said" as="item()*">
      <xsl:apply-templates select="if (self::licence) then . else node()"/>
    </xsl:variable>
    <xsl:sequence select="edition:row(., $terms(local-name()), $said)"/>
  </xsl:template>

  <xsl:template match="langUsage | extent" mode="row" as="element()">
    <xsl:sequence select="edition:row(., $terms(local-name()), edition:listed(*, ', '))"/>
  </xsl:template>

  <!-- For programs: how often each element stands in the file, how a turn is cited, what prefixes and classes mean. -->
  <xsl:template match="tagsDecl | refsDecl | classDecl | listPrefixDef | geoDecl" as="empty-sequence()"/>

  <!-- ============================================================ this edition -->

  <xsl:template match="fileDesc" as="element()+">
    <xsl:sequence select="edition:heading(., 'Responsibility and publication')"/>
    <dl>
      <xsl:apply-templates select="titleStmt, publicationStmt, extent, ../profileDesc/langUsage" mode="row"/>
      <xsl:apply-templates select="../revisionDesc, ../encodingDesc/appInfo" mode="row"/>
    </dl>
  </xsl:template>

  <xsl:template match="titleStmt" mode="row" as="element()*">
    <xsl:apply-templates select="editor[1], respStmt" mode="row"/>
  </xsl:template>

  <xsl:template match="editor" mode="row" as="element()">
    <xsl:variable name="editors" as="element(editor)+" select="../editor"/>
    <xsl:variable name="said" as="item()*" select="edition:listed($editors, ', ')"/>
    <xsl:sequence select="edition:row(., 'Editor' || 's'[count($editors) gt 1], $said)"/>
  </xsl:template>

  <xsl:template match="editor | editor/persName | respStmt/name | change | measure | language" as="item()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="respStmt" mode="row" as="element()">
    <xsl:variable name="term" as="item()*"><xsl:apply-templates select="resp"/></xsl:variable>
    <xsl:sequence select="edition:row(., $term, edition:listed(* except resp, ', '))"/>
  </xsl:template>

  <xsl:template match="resp" as="item()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="publicationStmt | availability" mode="row" as="element()*">
    <xsl:apply-templates select="*" mode="row"/>
  </xsl:template>

  <xsl:template match="publicationStmt/p | availability/p" mode="row" as="element()">
    <xsl:variable name="said" as="item()*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="edition:row(., if (parent::availability) then 'Rights' else 'Publication', $said)"/>
  </xsl:template>

  <xsl:template match="licence" as="item()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="licence[edition:may-link(@target)]" as="element()">
    <a rel="license" href="{@target}"><xsl:apply-templates/></a>
  </xsl:template>

  <xsl:template match="revisionDesc" mode="row" as="element()">
    <xsl:variable name="said" as="item()*"><xsl:apply-templates select="change"/></xsl:variable>
    <xsl:sequence select="edition:row(., 'State', (edition:capital(@status) ! (. || '. '), $said))"/>
  </xsl:template>

  <xsl:template match="appInfo" mode="row" as="element()">
    <xsl:sequence select="edition:row(., 'Software', edition:listed(application, ', '))"/>
  </xsl:template>

  <xsl:template match="application" as="item()*">
    <xsl:apply-templates select="label"/>
    <xsl:text> {@version}</xsl:text>
    <xsl:for-each select="ref">
      <xsl:text>, </xsl:text>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="application/label" as="item()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Told with the edition. -->
  <xsl:template match="appInfo" as="empty-sequence()"/>
</xsl:stylesheet>
