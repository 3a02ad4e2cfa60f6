package org.referredpain.knowledge;

/**
 * A further name for a symptom, zone, muscle or condition.
 *
 * @param kind what is named
 * @param id its key
 * @param language language of the term
 * @param term the name
 * @param register who speaks so; the preferred English name stands in the table of the thing itself
 * @param status whether a second person has read it
 */
public record Term(TermKind kind, String id, Language language, String term, Register register, TermStatus status) {}
