package bsdsockets.lab.demo;

/** The two ends of a demo. */
enum Role {
    SERVER("server"),
    CLIENT("client");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role of a name on the command line. */
    static Role of(String text) {
        for (Role role : values()) {
            if (role.label.equals(text)) {
                return role;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is no role: server or client is wanted");
    }

    @Override
    public String toString() {
        return label;
    }
}
