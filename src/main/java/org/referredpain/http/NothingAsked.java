package org.referredpain.http;

import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Takes out of each trace what was asked and who asked: the instrumentation puts path, query, headers and address of the
 * client there before it knows the route. What is left, and what comes later, is the template of the route and numbers.
 */
@Singleton
class NothingAsked implements SpanProcessor {

    private static final String REMOVED = "-";

    /** What is known of a request before its route is, and cannot be chosen by whoever asks. */
    private static final Set<String> HARMLESS = Set.of("http.request.method", "url.scheme", "network.protocol.version");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getKind() == SpanKind.SERVER) {
            span.getAttributes().forEach((key, value) -> {
                if (key.getType() != AttributeType.LONG && !HARMLESS.contains(key.getKey())) {
                    span.setAttribute(key.getKey(), REMOVED);
                }
            });
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Too late to change it.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
