package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Code;
import org.referredpain.knowledge.CodeKind;
import org.referredpain.knowledge.CodeMatch;
import org.referredpain.knowledge.Coded;

/** The table codes. */
@Entity
@Immutable
@Table(name = "codes")
class CodeRow extends Row<Code> {

    String kind;

    String id;

    String system;

    String code;

    @Nullable String display;

    String version;

    String match;

    @Override
    Code toRecord() {
        return new Code(
                Coded.of(CodeKind.class, kind), id, system, code, display, version, Coded.of(CodeMatch.class, match));
    }

    @ApplicationScoped
    static class Repository implements Rows<CodeRow, Code> {}
}
