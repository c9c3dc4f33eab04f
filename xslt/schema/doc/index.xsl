<?xml version="1.0" encoding="UTF-8"?>
<!-- The first page: what the schema is for, its elements by name and by subject. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:doc="urn:teipress:odd-to-doc"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:variable name="subjects" as="map(xs:string, xs:string)" select="map{
    'header': 'The header', 'core': 'Turns and what stands in them', 'textstructure': 'The document and its divisions',
    'linking': 'Standing off and in time', 'namesdates': 'Persons, places, organisations, events', 'corpus': 'The meeting',
    'msdescription': 'The source', 'transcr': 'Signs of transcribers', 'spoken': 'What is heard and seen'}"/>

  <xsl:function name="doc:index" as="element()">
    <xsl:variable name="opening" as="element()*">
      <h1>{$title}</h1>
      <xsl:apply-templates select="$schema/preceding-sibling::p" mode="prose"/>
    </xsl:variable>
    <xsl:sequence select="doc:page('Elements', $opening, (doc:section('by-name', 'Elements by name', doc:by-name()), doc:by-subject()))"/>
  </xsl:function>

  <xsl:function name="doc:by-name" as="element()*">
    <xsl:for-each-group select="$schema/elementSpec" group-by="upper-case(substring(@ident, 1, 1))">
      <xsl:sort select="current-grouping-key()"/>
      <h3>{current-grouping-key()}</h3>
      <dl class="elements">
        <xsl:for-each select="current-group()">
          <xsl:sort select="@ident" collation="http://www.w3.org/2005/xpath-functions/collation/html-ascii-case-insensitive"/>
          <div class="row">
            <dt><xsl:sequence select="doc:element(@ident)"/></dt>
            <dd><xsl:apply-templates select="desc" mode="prose"/></dd>
          </div>
        </xsl:for-each>
      </dl>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="doc:by-subject" as="element()">
    <section aria-labelledby="by-subject">
      <h2 id="by-subject">Elements by subject</h2>
      <xsl:for-each-group select="$schema/elementSpec" group-by="(@module, 'other')[1]">
        <h3>{($subjects(current-grouping-key()), current-grouping-key())[1]}</h3>
        <xsl:sequence select="doc:elements(current-group()/@ident ! string())"/>
      </xsl:for-each-group>
    </section>
  </xsl:function>
</xsl:stylesheet>
