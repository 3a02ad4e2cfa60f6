package org.referredpain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What the literature contests, and who says so.
 *
 * @param id permanent key
 * @param subjectKind what it is about
 * @param subject key of the muscle or symptom, or trigger-point/symptom of the referral; empty when general
 * @param statement what is contested, in our own words
 * @param source who says so
 */
public record Dispute(
        String id, SubjectKind subjectKind, @Nullable String subject, String statement, String source) {}
