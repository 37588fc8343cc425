package bsdsockets.probe;

import bsdsockets.posix.Posix;
import java.util.Set;

/** The conformance table's calls on descriptors of any kind. */
final class ConformanceEvents {
    private static final Set<String> CALLS =
            Set.of("eventfd", "eventfd_read", "eventfd_write", "dup2", "dup3", "ioctl", "ioctl_set", "sockatmark");

    private final ConformanceCalls calls;

    ConformanceEvents(ConformanceCalls calls) {
        this.calls = calls;
    }

    static boolean has(String name) {
        return CALLS.contains(name);
    }

    /** The call of C's name on that descriptor. */
    long attempt(String name, ConformanceCalls.Arguments with, int fd) {
        int second = with.number(1);
        return switch (name) {
            case "eventfd" -> calls.descriptor(name, () -> Posix.eventfd(fd, second));
            case "eventfd_read" -> calls.say(name, () -> Posix.eventfd_read(fd));
            case "eventfd_write" -> calls.done(name, () -> Posix.eventfd_write(fd, second));
            case "dup2" -> calls.say(name, () -> Posix.dup2(fd, second) - second);
            case "dup3" -> calls.say(name, () -> Posix.dup3(fd, second, with.number(2)) - second);
            case "ioctl" -> calls.say(name, () -> Posix.ioctl(fd, second));
            case "ioctl_set" -> calls.done("ioctl", () -> Posix.ioctl(fd, second, with.number(2)));
            default -> calls.say(name, () -> Posix.sockatmark(fd));
        };
    }
}
