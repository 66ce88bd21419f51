"""What people type: one thin module a command behind `caseguide <command>`."""
