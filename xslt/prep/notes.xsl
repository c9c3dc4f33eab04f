<?xml version="1.0" encoding="UTF-8"?>
<!-- An editor's notes are numbered through the document. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xpath-default-namespace="http://www.tei-c.org/ns/1.0" version="3.0">

  <xsl:template match="text//note[@type = 'editorial']" mode="prep" as="element(note)">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:attribute name="n">
        <xsl:number level="any" from="text" count="note[@type = 'editorial']"/>
      </xsl:attribute>
      <xsl:apply-templates mode="prep"/>
    </xsl:copy>
  </xsl:template>

</xsl:stylesheet>
