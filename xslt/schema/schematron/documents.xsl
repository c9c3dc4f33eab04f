<?xml version="1.0" encoding="UTF-8"?>
<!-- Documents that rules refer to. Saxon fetches nothing: they are handed in as a text, and what is missing is said by name. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <!-- A pattern for other documents is tried on each; what its rules say stands apart, under the name of the document. -->
  <xsl:template match="*[@documents]" mode="compile" as="element()">
    <xsl:call-template name="tried">
      <xsl:with-param name="what" as="element()">
        <out:for-each select="({@documents}) ! string()">
          <xsl:copy-of select="@teipress:place"/>
          <teipress:document href="{{.}}" pattern="{teipress:number(.)}">
            <out:apply-templates select="teipress:doc(.)" mode="{teipress:mode(.)}"/>
          </teipress:document>
        </out:for-each>
      </xsl:with-param>
      <xsl:with-param name="else" as="element()+">
        <out:if test="$teipress:full">
          <svrl:fired-rule teipress:pattern="{teipress:number(.)}" context="/"/>
        </out:if>
        <svrl:failed-assert role="error" location="/" test="{teipress:literal(@documents)}" teipress:pattern="{teipress:number(.)}"
          teipress:rule="{teipress:literal((@id, 'pattern-' || teipress:position(.))[1])}" teipress:failed="{@teipress:place}">
          <xsl:call-template name="excuse"/>
        </svrl:failed-assert>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="documents" as="element()+">
    <out:param name="teipress:documents" as="Q{{http://www.w3.org/2001/XMLSchema}}string" select="'&lt;documents/>'"/>
    <out:variable name="teipress:library" as="map(*)" version="3.0">
      <out:map>
        <out:for-each select="parse-xml($teipress:documents)/*/*">
          <out:map-entry key="string(@href)" select=".[text()] ! parse-xml(string())"/>
        </out:for-each>
      </out:map>
    </out:variable>
    <out:function version="3.0" name="teipress:doc" as="document-node()*">
      <out:param name="href" as="Q{{http://www.w3.org/2001/XMLSchema}}string?"/>
      <out:sequence select="if (exists($href)) then ($teipress:library($href), teipress:unread($href))[1] else ()"/>
    </out:function>
    <out:function version="3.0" name="teipress:document" as="document-node()*">
      <out:param name="href" as="item()*"/>
      <out:for-each select="$href">
        <out:sequence select="teipress:doc(string())"/>
      </out:for-each>
    </out:function>
    <out:function version="3.0" name="teipress:document" as="document-node()*">
      <out:param name="href" as="item()*"/>
      <out:param name="base"/>
      <out:sequence select="teipress:document($href)"/>
    </out:function>
    <xsl:call-template name="unread"/>
  </xsl:template>

  <!-- A document that was asked for and could not be had is there without content; one that is unknown is asked for. -->
  <xsl:template name="unread" as="element()+">
    <out:function version="3.0" name="teipress:doc-available" as="Q{{http://www.w3.org/2001/XMLSchema}}boolean">
      <out:param name="href" as="Q{{http://www.w3.org/2001/XMLSchema}}string?"/>
      <out:sequence select="if (empty($href) or Q{{http://www.w3.org/2005/xpath-functions/map}}contains($teipress:library, $href))
        then exists($href ! $teipress:library(.)) else exists(teipress:unread($href))"/>
    </out:function>
    <out:function version="3.0" name="teipress:unread" as="document-node()?">
      <out:param name="href" as="Q{{http://www.w3.org/2001/XMLSchema}}string"/>
      <out:sequence select="error(QName('urn:teipress:schematron', 'teipress:unread'),
        if (Q{{http://www.w3.org/2005/xpath-functions/map}}contains($teipress:library, $href))
        then 'The document “' || $href || '” cannot be read' else 'unread:' || encode-for-uri($href) || ';')"/>
    </out:function>
  </xsl:template>
</xsl:stylesheet>
