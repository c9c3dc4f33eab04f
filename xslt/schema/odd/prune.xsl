<?xml version="1.0" encoding="UTF-8"?>
<!-- References: those to what is deleted go, and each that is left leads somewhere. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="http://www.tei-c.org/ns/1.0" xmlns:teipress="urn:teipress:schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs" version="3.0" expand-text="yes">

  <xsl:key name="spec" match="elementSpec | classSpec | macroSpec | dataSpec" use="teipress:named(.)"/>

  <!-- What a reference names. -->
  <xsl:variable name="teipress:declares" as="map(xs:string, xs:string)" select="map{
    'elementRef': 'elementSpec', 'macroRef': 'macroSpec', 'dataRef': 'dataSpec', 'memberOf': 'classSpec'}"/>

  <xsl:function name="teipress:target" as="element()?">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="key('spec', $teipress:declares(local-name($reference)) || ' ' || $reference/@key, root($reference))[1]"/>
  </xsl:function>

  <xsl:template match="schemaSpec" mode="prune" as="element()">
    <xsl:variable name="declared" as="xs:string*" select="elementSpec[not(@mode = 'delete')]/@ident ! string()"/>
    <xsl:call-template name="known">
      <xsl:with-param name="kind" as="xs:string">element to start with</xsl:with-param>
      <xsl:with-param name="names" as="xs:string+" select="tokenize((@start, 'TEI')[1])"/>
      <xsl:with-param name="known" as="xs:string*" select="$declared"/>
    </xsl:call-template>
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="(elementSpec | classSpec | macroSpec | dataSpec | constraintSpec | classSpec/attList/attDef)[@mode = 'delete']"
    mode="prune" as="empty-sequence()"/>

  <!-- What the schemaSpec itself says of a rule counts. -->
  <xsl:template match="schemaSpec/*//constraintSpec[@ident = ancestor::schemaSpec/constraintSpec/@ident]" mode="prune" as="empty-sequence()"/>

  <xsl:template match="memberOf" mode="prune" as="element()?">
    <xsl:apply-templates select="." mode="possible"/>
  </xsl:template>

  <xsl:template match="datatype//dataRef[@key][not(teipress:target(.)[not(@mode = 'delete')])]" mode="prune" as="empty-sequence()">
    <xsl:call-template name="undeclared"/>
  </xsl:template>

  <xsl:template match="valList[@type = 'closed'][not(valItem)]" mode="prune" as="empty-sequence()">
    <xsl:call-template name="refuse">
      <xsl:with-param name="sentence" as="xs:string">No value is left{teipress:of(.)}.</xsl:with-param>
      <xsl:with-param name="hint" as="xs:string">Keep one of its values, or delete the attribute.</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
