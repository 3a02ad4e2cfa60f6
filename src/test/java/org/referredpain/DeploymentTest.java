package org.referredpain;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What docker/ and the README say about running the service fits the service. No image is built here. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeploymentTest {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "Deployment", Deployment.class,
            "Service", Service.class,
            "HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "NetworkPolicy", NetworkPolicy.class);

    private static final Pattern SETTING = Pattern.compile("\\b(?:QUARKUS|REFERRED_PAIN)_[A-Z0-9_]+\\b");
    private static final Pattern OURS = Pattern.compile("referred-pain(?:\\.[a-z0-9-]+)+");

    /** Strict: a field that the Kubernetes API does not have would be kept by these classes without a word. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            })
            .build();

    @Test
    void every_kubernetes_object_is_one_of_its_kind() throws IOException {
        Map<String, HasMetadata> objects = kubernetes();
        assertEquals(KINDS.keySet(), objects.keySet());
        for (HasMetadata object : objects.values()) {
            assertEquals("referred-pain", object.getMetadata().getName());
        }
    }

    @Test
    void they_all_mean_the_same_pods() throws IOException {
        Map<String, HasMetadata> objects = kubernetes();
        Deployment deployment = (Deployment) objects.get("Deployment");
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        assertEquals(labels, deployment.getSpec().getSelector().getMatchLabels());
        assertEquals(labels, ((Service) objects.get("Service")).getSpec().getSelector());
        assertEquals(
                labels,
                ((PodDisruptionBudget) objects.get("PodDisruptionBudget"))
                        .getSpec()
                        .getSelector()
                        .getMatchLabels());
        NetworkPolicy policy = (NetworkPolicy) objects.get("NetworkPolicy");
        assertEquals(labels, policy.getSpec().getPodSelector().getMatchLabels());
        HorizontalPodAutoscaler autoscaler = (HorizontalPodAutoscaler) objects.get("HorizontalPodAutoscaler");
        assertEquals("Deployment", autoscaler.getSpec().getScaleTargetRef().getKind());
        assertEquals("referred-pain", autoscaler.getSpec().getScaleTargetRef().getName());
        // One may go while the other serves.
        assertTrue(autoscaler.getSpec().getMinReplicas() >= 2);
        Set<String> ports =
                service().getPorts().stream().map(port -> port.getName()).collect(Collectors.toSet());
        assertTrue(ports.contains(((Service) objects.get("Service"))
                .getSpec()
                .getPorts()
                .get(0)
                .getTargetPort()
                .getStrVal()));
        assertTrue(ports.contains(
                policy.getSpec().getIngress().get(0).getPorts().get(0).getPort().getStrVal()));
    }

    @Test
    void probes_ask_routes_that_are_there_at_the_port_where_they_are() throws IOException {
        Map<String, Integer> ports = service().getPorts().stream()
                .collect(Collectors.toMap(port -> port.getName(), port -> port.getContainerPort()));
        assertEquals(8080, ports.get("http"));
        boolean apart = text("docker/Dockerfile").contains("-Dquarkus.management.enabled=true");
        int healthPort = apart ? Integer.parseInt(property("quarkus.management.port", "9000")) : 8080;
        for (Probe probe : List.of(
                service().getStartupProbe(),
                service().getLivenessProbe(),
                service().getReadinessProbe())) {
            assertEquals(healthPort, ports.get(probe.getHttpGet().getPort().getStrVal()));
            assertTrue(probe.getHttpGet().getPath().matches("/q/health/(live|ready)"));
            // The tests run a build where health has no port of its own, at the same path.
            given().get(probe.getHttpGet().getPath()).then().statusCode(200);
        }
        assertEquals(
                "/q/health/ready", service().getReadinessProbe().getHttpGet().getPath());
        for (int port : Set.copyOf(ports.values())) {
            assertTrue(
                    text("docker/Dockerfile").matches("(?s).*\nEXPOSE [0-9 ]*\\b" + port + "\\b.*"), "EXPOSE " + port);
        }
    }

    @Test
    void it_may_do_no_more_than_it_must() throws IOException {
        Deployment deployment = (Deployment) kubernetes().get("Deployment");
        var pod = deployment.getSpec().getTemplate().getSpec();
        assertFalse(pod.getAutomountServiceAccountToken());
        assertTrue(pod.getSecurityContext().getRunAsNonRoot());
        assertEquals(
                "RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
        assertTrue(text("docker/Dockerfile")
                .contains("\nUSER " + pod.getSecurityContext().getRunAsUser() + "\n"));
        var may = service().getSecurityContext();
        assertTrue(may.getReadOnlyRootFilesystem());
        assertFalse(may.getAllowPrivilegeEscalation());
        assertFalse(may.getPrivileged());
        assertEquals(List.of("ALL"), may.getCapabilities().getDrop());
        assertTrue(may.getCapabilities().getAdd().isEmpty());
        assertTrue(service().getResources().getLimits().containsKey("memory"));
        List<String> volumes =
                pod.getVolumes().stream().map(volume -> volume.getName()).toList();
        assertEquals(
                volumes,
                service().getVolumeMounts().stream().map(VolumeMount::getName).toList());
        assertEquals("/tmp", service().getVolumeMounts().get(0).getMountPath());
    }

    /** The longest that a program told to end can take is shorter than the patience of what told it. */
    @Test
    void it_is_given_the_time_that_it_takes_to_end() throws IOException {
        int timeout = seconds(property("quarkus.shutdown.timeout", "0s"));
        assertEquals("true", property("quarkus.shutdown.delay-enabled", "false"));
        Deployment deployment = (Deployment) kubernetes().get("Deployment");
        String delay = service().getEnv().stream()
                .filter(variable -> variable.getName().equals("QUARKUS_SHUTDOWN_DELAY"))
                .map(EnvVar::getValue)
                .findFirst()
                .orElseThrow();
        long patience = deployment.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds();
        assertTrue(seconds(delay) + timeout < patience);
        JsonNode composed = compose().at("/services/service");
        assertTrue(seconds(composed.at("/environment/QUARKUS_SHUTDOWN_DELAY").asText()) + timeout
                < seconds(composed.get("stop_grace_period").asText()));
    }

    @Test
    void compose_has_two_replicas_behind_a_proxy_that_keeps_answers() throws IOException {
        JsonNode services = compose().get("services");
        JsonNode service = services.get("service");
        assertEquals("postgres:18", services.at("/database/image").asText());
        assertEquals(2, service.at("/deploy/replicas").asInt());
        assertFalse(service.has("ports"), "only the proxy is asked from outside");
        assertTrue(service.get("read_only").asBoolean());
        assertEquals("/tmp", service.at("/tmpfs/0").asText());
        assertEquals("ALL", service.at("/cap_drop/0").asText());
        assertTrue(Files.exists(Path.of(
                "docker",
                service.at("/build/context").asText(),
                service.at("/build/dockerfile").asText())));
        assertEquals(
                "jdbc:postgresql://database:5432/"
                        + services.at("/database/environment/POSTGRES_DB").asText(),
                service.at("/environment/QUARKUS_DATASOURCE_JDBC_URL").asText());
        for (String same : List.of("USER USERNAME", "PASSWORD PASSWORD")) {
            assertEquals(
                    services.at("/database/environment/POSTGRES_" + same.split(" ")[0])
                            .asText(),
                    service.at("/environment/QUARKUS_DATASOURCE_" + same.split(" ")[1])
                            .asText());
        }
        String mounted = services.at("/proxy/volumes/0").asText();
        assertTrue(Files.exists(Path.of("docker", mounted.split(":")[0])), mounted);
        String proxy = text("docker/proxy.conf");
        for (String needed : List.of(
                "server service:8080 resolve;", "proxy_cache_revalidate on;", "access_log off;", "listen 8080;")) {
            assertTrue(proxy.contains(needed), needed);
        }
        assertFalse(proxy.contains("proxy_ignore_headers"), "Vary and Cache-Control are the service's to say");
        assertTrue(services.at("/proxy/ports/0").asText().endsWith(":8080"));
    }

    @Test
    void every_setting_that_is_named_exists() throws IOException {
        Set<String> known = quarkusSettings();
        ours().forEach(key -> known.add(environmentName(key)));
        for (String file : List.of("docker/compose.yaml", "docker/kubernetes.yaml", "docker/Dockerfile", "README.md")) {
            Matcher named = SETTING.matcher(text(file));
            while (named.find()) {
                assertTrue(known.contains(named.group()), file + " names " + named.group());
            }
        }
    }

    @Test
    void the_readme_names_every_setting_of_ours_and_no_other() throws IOException {
        String section =
                text("README.md").split("\n## Running it for real\n")[1].split("\n## ")[0];
        Set<String> named = new TreeSet<>();
        section.lines().filter(line -> line.startsWith("| `referred-pain.")).forEach(row -> {
            Matcher key = OURS.matcher(row.split("\\|")[1]);
            assertTrue(key.find(), row);
            named.add(key.group());
        });
        assertEquals(ours(), named);
    }

    /** The keys of the application: those that its properties set and those that its code asks for. */
    private static Set<String> ours() throws IOException {
        Set<String> keys = new TreeSet<>();
        ConfigProvider.getConfig().getPropertyNames().forEach(name -> {
            if (OURS.matcher(name).matches()) {
                keys.add(name);
            }
        });
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher asked = Pattern.compile("@ConfigProperty\\([^)]*name = \"(referred-pain[^\"]+)\"")
                        .matcher(text(source.toString()));
                while (asked.find()) {
                    keys.add(asked.group(1));
                }
            }
        }
        return keys;
    }

    /** All settings of Quarkus's extensions here, as the environment names them; its own documentation is in its jars. */
    private static Set<String> quarkusSettings() throws IOException {
        Set<String> known = new TreeSet<>();
        for (URL model : Collections.list(Thread.currentThread()
                .getContextClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
            try (InputStream in = model.openStream()) {
                Matcher name = Pattern.compile("\"environmentVariable\" : \"([^\"]+)\"")
                        .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (name.find()) {
                    known.add(name.group(1));
                }
            }
        }
        assertTrue(known.size() > 100, "the jars do not say their settings");
        return known;
    }

    private static String environmentName(String key) {
        return key.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** As the built program has it: without the settings of tests. */
    private static String property(String key, String otherwise) throws IOException {
        java.util.Properties properties = new java.util.Properties();
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            properties.load(in);
        }
        return properties.getProperty("%prod." + key, properties.getProperty(key, otherwise));
    }

    private static int seconds(String duration) {
        assertTrue(duration.matches("\\d+s"), duration);
        return Integer.parseInt(duration.substring(0, duration.length() - 1));
    }

    private static Container service() throws IOException {
        Deployment deployment = (Deployment) kubernetes().get("Deployment");
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static Map<String, HasMetadata> kubernetes() throws IOException {
        List<HasMetadata> objects = new ArrayList<>();
        for (Object document : new Yaml().loadAll(text("docker/kubernetes.yaml"))) {
            JsonNode object = STRICT.valueToTree(document);
            HasMetadata typed =
                    STRICT.treeToValue(object, KINDS.get(object.get("kind").asText()));
            HasMetadata blank =
                    STRICT.convertValue(Map.of(), KINDS.get(object.get("kind").asText()));
            assertEquals(blank.getApiVersion(), object.get("apiVersion").asText());
            objects.add(typed);
        }
        return objects.stream().collect(Collectors.toMap(HasMetadata::getKind, object -> object));
    }

    private static JsonNode compose() throws IOException {
        Object document = new Yaml().load(text("docker/compose.yaml"));
        return STRICT.valueToTree(document);
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
