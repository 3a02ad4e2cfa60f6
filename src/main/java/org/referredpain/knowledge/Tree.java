package org.referredpain.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parents, ancestors and descendants by key. Built once a release; all answers are immutable. */
public final class Tree {

    private final Map<String, List<String>> ancestors = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new LinkedHashMap<>();
    private final Map<String, List<String>> descendants = new LinkedHashMap<>();
    private final Map<String, Set<String>> paths = new LinkedHashMap<>();

    private Tree() {}

    /**
     * A tree of nodes that name their parent.
     *
     * @throws IllegalArgumentException when a parent is missing or a node is its own ancestor
     */
    public static <T> Tree of(List<T> nodes, Function<T, String> id, Function<T, @Nullable String> parent) {
        Map<String, Optional<String>> parents = new LinkedHashMap<>();
        nodes.forEach(node -> parents.put(id.apply(node), Optional.ofNullable(parent.apply(node))));
        Tree tree = new Tree();
        parents.keySet().forEach(key -> tree.children.put(key, new ArrayList<>()));
        for (String key : parents.keySet()) {
            List<String> path = new ArrayList<>();
            Optional<String> next = parents.get(key);
            while (next.isPresent()) {
                String ancestor = next.get();
                if (!parents.containsKey(ancestor) || ancestor.equals(key) || path.contains(ancestor)) {
                    throw new IllegalArgumentException(key + " has no way up to a root: " + ancestor);
                }
                path.add(ancestor);
                next = parents.get(ancestor);
            }
            tree.ancestors.put(key, List.copyOf(path));
            parents.get(key).ifPresent(up -> tree.children.get(up).add(key));
        }
        tree.children.replaceAll((key, below) -> List.copyOf(below));
        parents.keySet().forEach(key -> {
            List<String> below = tree.below(key);
            tree.descendants.put(key, below);
            Set<String> path = new HashSet<>(below);
            path.addAll(tree.ancestors(key));
            path.add(key);
            tree.paths.put(key, Collections.unmodifiableSet(path));
        });
        return tree;
    }

    /** The ancestors of a node, nearest first. */
    public List<String> ancestors(String id) {
        return ancestors.getOrDefault(id, List.of());
    }

    /** The nodes directly below a node. */
    public List<String> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    /** All nodes below a node, without the node itself. */
    public List<String> descendants(String id) {
        return descendants.getOrDefault(id, List.of());
    }

    /** Whether {@code upper} is an ancestor of {@code lower}; nothing is its own ancestor. */
    public boolean isAbove(String upper, String lower) {
        return ancestors(lower).contains(upper);
    }

    /** The node itself, those above it and those below it. */
    public Set<String> onPathOf(String id) {
        return paths.getOrDefault(id, Set.of(id));
    }

    /** Whether one of two nodes is the other or lies above it. */
    public boolean onOnePath(String one, String other) {
        return one.equals(other) || isAbove(one, other) || isAbove(other, one);
    }

    private List<String> below(String id) {
        List<String> found = new ArrayList<>();
        for (String child : children(id)) {
            found.add(child);
            found.addAll(below(child));
        }
        return Collections.unmodifiableList(found);
    }
}
