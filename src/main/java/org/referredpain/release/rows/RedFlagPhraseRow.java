package org.referredpain.release.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.RedFlagPhrase;

/** The table red_flag_phrases. */
@Entity
@Immutable
@Table(name = "red_flag_phrases")
class RedFlagPhraseRow extends Row<RedFlagPhrase> {

    @Column(name = "red_flag")
    String redFlag;

    String language;

    String phrase;

    @Override
    RedFlagPhrase toRecord() {
        return new RedFlagPhrase(redFlag, Coded.of(Language.class, language), phrase);
    }

    @ApplicationScoped
    static class Repository implements Rows<RedFlagPhraseRow, RedFlagPhrase> {}
}
