package bsdsockets.probe;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Uses the library in two class loaders at once: prints what each of them says of an error. */
public final class Loaders {
    private Loaders() {}

    /** Takes the place of the library's classes. */
    public static void main(String[] args) throws Exception {
        URL[] classes = {Path.of(args[0]).toUri().toURL()};
        ClassLoader above = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader first = new URLClassLoader(classes, above);
                URLClassLoader second = new URLClassLoader(classes, above)) {
            Class<?> one = first.loadClass("bsdsockets.posix.Posix");
            Class<?> two = second.loadClass("bsdsockets.posix.Posix");
            for (Class<?> posix : new Class<?>[] {one, two, one}) {
                System.out.println(posix.getMethod("strerror", int.class).invoke(null, 2));
            }
            System.out.println(one == two ? "the same class" : "two classes");
        }
    }
}
