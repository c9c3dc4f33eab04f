<?xml version="1.0" encoding="UTF-8"?>
<!-- Indexes: who and what the text mentions, in the order of the document's language, each with the turns that mention it. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:teipress:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" xmlns="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" version="3.0" expand-text="yes">

  <xsl:key name="mention" match="text//placeName[@ref] | text//persName[@ref] | text//orgName[@ref]"
    use="tokenize(@ref) ! substring-after(., '#')"/>

  <xsl:template match="TEI/text" mode="prep" as="element(text)">
    <xsl:copy>
      <xsl:apply-templates select="@* | node() except back" mode="prep"/>
      <xsl:variable name="indexes" as="element(div)*">
        <xsl:sequence select="f:index(root(), 'places', 'place')"/>
        <xsl:sequence select="f:index(root(), 'persons', 'person')"/>
        <xsl:sequence select="f:index(root(), 'orgs', 'org')"/>
      </xsl:variable>
      <xsl:where-populated>
        <back>
          <xsl:apply-templates select="back/node()" mode="prep"/>
          <xsl:sequence select="$indexes"/>
        </back>
      </xsl:where-populated>
    </xsl:copy>
  </xsl:template>

  <xsl:function name="f:index" as="element(div)?">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="subtype" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="mentioned" as="element()*"
      select="$document//(person | place | org)[local-name() eq $kind][@xml:id][key('mention', @xml:id, $document)]"/>
    <xsl:if test="$mentioned">
      <div type="index" subtype="{$subtype}">
        <list>
          <xsl:perform-sort select="$mentioned ! f:item(.)">
            <xsl:sort select="string(*:label)" collation="{f:collation($document)}"/>
          </xsl:perform-sort>
        </list>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- One entry: its name as an index sorts it, the forms in which the text prints it, and a pointer to each turn. -->
  <xsl:function name="f:item" as="element(item)">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="mentions" as="element()+" select="key('mention', $entry/@xml:id, root($entry))"/>
    <xsl:variable name="printed" as="xs:string*" select="f:other-forms($entry, $mentions)"/>
    <item corresp="#{$entry/@xml:id}">
      <label>{f:headword($entry)}{(' (' || string-join($printed, ', ') || ')')[exists($printed)]}</label>
      <xsl:for-each select="$mentions/ancestor::sp[@xml:id]">
        <xsl:text> </xsl:text>
        <ref target="#{@xml:id}" n="{@n}"/>
      </xsl:for-each>
    </item>
  </xsl:function>

  <xsl:function name="f:headword" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$entry/(persName | placeName | orgName)"/>
    <xsl:sequence select="normalize-space(($names[@type = 'index'], $names[not(@type)], $names)[1])"/>
  </xsl:function>

  <!-- The forms printed in this text that are not the name itself; a person's short form goes without saying. -->
  <xsl:function name="f:other-forms" as="xs:string*">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="mentions" as="element()+"/>
    <xsl:variable name="known" as="xs:string*"
      select="$entry/(persName | placeName | orgName)[not(@type) or @type = ('index', 'short')] ! normalize-space()"/>
    <xsl:variable name="printed" as="xs:string*" select="distinct-values($mentions ! f:as-printed(.))"/>
    <xsl:sequence select="sort($printed[not(. = $known)], f:collation(root($entry)))[not($entry/self::person)]"/>
  </xsl:function>

  <xsl:function name="f:as-printed" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence
      select="normalize-space(string-join($mention//text()[not(ancestor::corr | ancestor::reg | ancestor::note[@type = 'editorial'])]))"/>
  </xsl:function>

  <!-- The Unicode Collation Algorithm in the language of the document; SaxonC takes its root order for every language. -->
  <xsl:function name="f:collation" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="'http://www.w3.org/2013/collation/UCA?lang=' || ($document/TEI/@xml:lang[. ne 'und'], 'en')[1]"/>
  </xsl:function>

</xsl:stylesheet>
