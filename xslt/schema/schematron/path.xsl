<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a node stands, as fn:path says it. That function counts the siblings of each node anew; here they are counted once. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:teipress="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="xs svrl" version="3.0" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:template name="paths" as="element()+">
    <out:variable name="teipress:numbers" as="map(*)" version="3.0">
      <out:map>
        <out:for-each select="(/, $teipress:library?*)//*">
          <out:for-each-group select="*" group-by="node-name()">
            <out:for-each select="current-group()">
              <out:map-entry key="generate-id()" select="position()"/>
            </out:for-each>
          </out:for-each-group>
        </out:for-each>
      </out:map>
    </out:variable>
    <out:function name="teipress:path" as="Q{{http://www.w3.org/2001/XMLSchema}}string" version="3.0">
      <out:param name="node" as="node()"/>
      <out:apply-templates select="$node" mode="teipress:path"/>
    </out:function>
    <xsl:call-template name="steps"/>
  </xsl:template>

  <xsl:template name="steps" as="element()+">
    <out:mode name="teipress:path" on-no-match="fail"/>
    <out:template match="node() | /" mode="teipress:path" version="3.0">
      <out:sequence select="path()"/>
    </out:template>
    <out:template match="*" mode="teipress:path" version="3.0" priority="1">
      <out:sequence select="string-join(ancestor-or-self::* !
        ('/Q{{' || namespace-uri() || '}}' || local-name() || '[' || ($teipress:numbers(generate-id()), 1)[1] || ']'))"/>
    </out:template>
    <out:template match="@*" mode="teipress:path" version="3.0">
      <out:sequence select="teipress:path(..) || '/@' || namespace-uri()[.] ! ('Q{{' || . || '}}') || local-name()"/>
    </out:template>
  </xsl:template>
</xsl:stylesheet>
