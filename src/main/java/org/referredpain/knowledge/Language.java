package org.referredpain.knowledge;

/** Language of the phrase. */
public enum Language implements Coded {
    EN,
    ES,
    DE,
    FR,
    PT
}
