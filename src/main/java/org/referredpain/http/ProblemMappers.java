package org.referredpain.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Nearest;
import org.referredpain.release.NoReleaseException;

/** Turns what is thrown into problems. Nothing of the request is logged: it may hold symptoms. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String READ = "GET, HEAD, OPTIONS";
    private static final String READ_OR_POST = "GET, HEAD, OPTIONS, POST";

    /** The addresses that take a body. The framework does not say; a test compares this with the OpenAPI document. */
    private static final Set<String> ASKED_BY_BODY = Set.of("/v1/lookup", "/v1/next-questions", "/v1/read");

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        return Problem.of(refusal).response().build();
    }

    @ServerExceptionMapper
    Response noRelease(NoReleaseException exception) {
        return Problem.of(
                        503,
                        "no-release-yet",
                        "Not ready yet",
                        "The table has not been loaded yet. Try again in a few seconds.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, NoReleaseException.RETRY_AFTER_SECONDS)
                .build();
    }

    /** Named by itself because Quarkus has a mapper of its own for it. */
    @ServerExceptionMapper
    Response json(MismatchedInputException exception) {
        return badJson(exception);
    }

    @ServerExceptionMapper
    Response json(DatabindException exception) {
        return badJson(exception);
    }

    @ServerExceptionMapper
    Response json(StreamReadException exception) {
        return badJson(exception);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception, UriInfo asked) {
        if (exception.getCause() instanceof JacksonException json) {
            return badJson(json);
        }
        int status = exception.getResponse().getStatus();
        Response.ResponseBuilder response = problem(status).response();
        if (exception instanceof NotAllowedException) {
            response.header(HttpHeaders.ALLOW, ASKED_BY_BODY.contains(asked.getPath()) ? READ_OR_POST : READ);
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response tooLarge(BodyLimit.TooLargeException exception) {
        // What is left of the body is not read, so the connection cannot carry another request.
        return problem(413).response().header("Connection", "close").build();
    }

    @ServerExceptionMapper
    Response fault(Throwable fault, @Nullable SimpleResourceInfo route) {
        String where = route == null ? "before routing" : route.getResourceClass() + "." + route.getMethodName();
        LOG.errorf("A request failed in %s: %s", where, withoutWords(fault));
        return problem(500).response().build();
    }

    /** What was thrown and where, without messages: they may quote what was asked. */
    static String withoutWords(Throwable fault) {
        StringBuilder lines = new StringBuilder();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            lines.append(each == fault ? "" : "\nCaused by: ")
                    .append(each.getClass().getName());
            for (StackTraceElement at : each.getStackTrace()) {
                lines.append("\n\tat ").append(at);
            }
        }
        return lines.toString();
    }

    /** The problem of a status for which nothing more is known. */
    static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "bad-request", "Bad request", "The request could not be understood.");
            case 404 -> Problem.of(404, "no-such-route", "Not found", "There is nothing at this address.");
            case 405 -> Problem.of(405, "method-not-allowed", "Method not allowed", "See the header Allow.");
            case 406 -> Problem.of(406, "not-acceptable", "Not acceptable", "This address has no answer of that type.");
            case 413 -> Problem.of(413, "too-large", "Too large", "The body is larger than any question needs to be.");
            case 414 -> Problem.of(414, "address-too-long", "Address too long", "Put the question into a POST body.");
            case 415 -> Problem.of(415, "unsupported-media-type", "Unsupported media type", "Send application/json.");
            case 429 ->
                Problem.of(
                        429, "too-many-requests", "Too many requests", "Ask again after the seconds in Retry-After.");
            case 431 -> Problem.of(431, "headers-too-large", "Headers too large", "The headers are too large.");
            default ->
                status < 500
                        ? Problem.of(status, "bad-request", "Bad request", "The request could not be answered.")
                        : Problem.of(status, "internal-error", "Internal error", "This is our fault, not yours.");
        };
    }

    private static Response badJson(JacksonException exception) {
        String pointer = exception instanceof JsonMappingException mapping ? pointer(mapping) : "";
        if (exception instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds().stream()
                    .map(Objects::toString)
                    .sorted()
                    .toList();
            List<String> near = Nearest.to(unknown.getPropertyName(), known);
            return Problem.of(Refusal.of(
                            Refusal.Kind.UNKNOWN_PARAMETER,
                            new Refusal.Fault(
                                    pointer,
                                    "There is no field \"%s\" here; there are %s."
                                            .formatted(unknown.getPropertyName(), String.join(", ", known)),
                                    near)))
                    .response()
                    .build();
        }
        boolean syntax = exception instanceof StreamReadException;
        return Problem.of(Refusal.of(
                        Refusal.Kind.INVALID_VALUE,
                        new Refusal.Fault(
                                pointer,
                                syntax
                                        ? "The body is not JSON%s.".formatted(place(exception))
                                        : "This value has the wrong type.",
                                List.of())))
                .response()
                .build();
    }

    private static String place(JacksonException exception) {
        return exception.getLocation() == null
                ? ""
                : " from line %d, column %d on"
                        .formatted(
                                exception.getLocation().getLineNr(),
                                exception.getLocation().getColumnNr());
    }

    private static String pointer(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    /** RFC 6901: a pointer writes ~ as ~0 and / as ~1. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
