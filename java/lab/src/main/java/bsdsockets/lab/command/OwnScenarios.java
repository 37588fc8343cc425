package bsdsockets.lab.command;

import bsdsockets.lab.scenario.Scenario;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Scenarios that are not the lab's own: those that the class path, jars or folders of classes provide as services, and
 * classes by name. Whatever is wrong with one is an {@link IllegalArgumentException} that says so.
 */
final class OwnScenarios {
    private final ClassLoader loader;

    /** @param places jars and folders of classes, besides the class path */
    OwnScenarios(List<Path> places) {
        ClassLoader lab = OwnScenarios.class.getClassLoader();
        loader = places.isEmpty()
                ? lab
                : new URLClassLoader(places.stream().map(OwnScenarios::url).toArray(URL[]::new), lab);
    }

    private static URL url(Path place) {
        if (!Files.isReadable(place)) {
            throw new IllegalArgumentException("no jar or folder can be read at \"" + place + "\"");
        }
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("\"" + place + "\" is no place for classes", e);
        }
    }

    /** The jars and folders of a list like that of a class path. */
    static List<Path> places(String list) {
        return List.of(list.split(File.pathSeparator)).stream().map(Path::of).toList();
    }

    /** The catalogue's scenarios, and those that are provided as services. */
    List<Scenario> with(List<Scenario> catalogue) {
        List<Scenario> all = new ArrayList<>(catalogue);
        try {
            ServiceLoader.load(Scenario.class, loader).forEach(all::add);
        } catch (ServiceConfigurationError e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return requireDistinct(all);
    }

    private static List<Scenario> requireDistinct(List<Scenario> scenarios) {
        Map<String, Scenario> byId = new HashMap<>();
        for (Scenario scenario : scenarios) {
            Scenario other = byId.putIfAbsent(id(scenario), scenario);
            if (other != null) {
                throw new IllegalArgumentException("two scenarios are called \"" + scenario.id() + "\": "
                        + other.getClass().getName() + " and "
                        + scenario.getClass().getName());
            }
        }
        return scenarios;
    }

    private static String id(Scenario scenario) {
        try {
            return scenario.id();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The scenario of a class; empty where there is no class of that name. */
    Optional<Scenario> named(String className) {
        try {
            Class<?> type = Class.forName(className, true, loader);
            if (!Scenario.class.isAssignableFrom(type)) {
                throw new IllegalArgumentException(
                        className + " is no scenario: it has to implement " + Scenario.class.getName());
            }
            Scenario scenario = (Scenario) type.getConstructor().newInstance();
            id(scenario);
            return Optional.of(scenario);
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    className + " cannot be made: it has to be public, with a public constructor without parameters",
                    e);
        }
    }
}
